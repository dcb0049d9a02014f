interface Node<T> {
  readonly byObject: WeakMap<object, Node<T>>;
  readonly byName: Map<string, Node<T>>;
  value?: { readonly made: T };
}

const node = <T>(): Node<T> => ({ byObject: new WeakMap(), byName: new Map() });

function child<T>(parent: Node<T>, key: object | string): Node<T> {
  const known = typeof key === 'string' ? parent.byName.get(key) : parent.byObject.get(key);
  if (known) return known;
  const fresh = node<T>();
  if (typeof key === 'string') parent.byName.set(key, fresh);
  else parent.byObject.set(key, fresh);
  return fresh;
}

/**
 * Makes a function that makes a value once per list of keys: the same parts give the same object,
 * so a changed slice is a changed reference. Keys that are objects are held weakly; the first key
 * must be an object, so that nothing outlives its table.
 */
export function remembering<T>(): (
  keys: readonly [object, ...(object | string)[]],
  make: () => T,
) => T {
  const root = node<T>();
  return (keys, make) => {
    const leaf = keys.reduce<Node<T>>(child, root);
    leaf.value ??= { made: make() };
    return leaf.value.made;
  };
}
