/**
 * @typedef {{ version?: string, integrity?: string, resolved?: string, inBundle?: boolean,
 *   optionalDependencies?: Record<string, string>, dependencies?: Record<string, string>,
 *   devDependencies?: Record<string, string> }} Locked
 */

/**
 * What is wrong with a lock file: a package of package.json that it does not know in the same range,
 * binaries of a system that are missing (then `npm ci` fails on that system, or everywhere), an
 * address of a registry, no check sum.
 *
 * @param {{ packages?: Record<string, Locked> }} lock package-lock.json, parsed
 * @param {Pick<Locked, 'dependencies' | 'devDependencies'>} wanted package.json, parsed
 * @returns {string[]} a sentence for each
 */
export function lockFaults({ packages = {} }, wanted) {
  const { '': root, ...others } = packages;
  return [
    ...rootFaults(root ?? {}, wanted),
    ...Object.entries(others).flatMap(([path, locked]) => [
      ...missingIn(path, locked, others),
      ...(locked.resolved === undefined ? [] : [`${path} names where it came from.`]),
      ...(locked.integrity === undefined && !locked.inBundle ? [`${path} has no check sum.`] : []),
    ]),
  ];
}

/** @param {Locked} root @param {Pick<Locked, 'dependencies' | 'devDependencies'>} wanted */
function rootFaults(root, wanted) {
  return /** @type {const} */ (['dependencies', 'devDependencies']).flatMap((kind) => {
    const names = new Set([...Object.keys(root[kind] ?? {}), ...Object.keys(wanted[kind] ?? {})]);
    return [...names]
      .filter((name) => root[kind]?.[name] !== wanted[kind]?.[name])
      .map((name) => `${name} is not locked as package.json wants it.`);
  });
}

/**
 * Optional packages are looked up where Node would: beside the package, then further up.
 *
 * @param {string} path @param {Locked} locked @param {Record<string, Locked>} others
 */
function missingIn(path, { optionalDependencies = {} }, others) {
  return Object.keys(optionalDependencies)
    .filter((name) => !placesOf(path, name).some((place) => Object.hasOwn(others, place)))
    .map((name) => `${path} lacks ${name}.`);
}

/** @param {string} path @param {string} name @returns {string[]} */
function placesOf(path, name) {
  const own = `${path}/node_modules/${name}`;
  const above = path.lastIndexOf('/node_modules/');
  return above < 0 ? [own, `node_modules/${name}`] : [own, ...placesOf(path.slice(0, above), name)];
}
