import type { ServerBuild } from '@remix-run/node';
import type { Express } from 'express';
import { tableEndpoints } from '~/server/http/tables';
import type { World } from './world';

/** One address and what may be done there, as the manifests know it. */
export interface Route {
  /** As in the manifest: `/tables/:tableId`. */
  path: string;
  method: 'GET' | 'POST';
  /** `page`: also asked for as data. `endpoint`: no page. */
  kind: 'page' | 'endpoint';
  /** Remix's ids from the root to the leaf; none for an endpoint. */
  ids: readonly string[];
  isIndex: boolean;
}

/** Endpoints beside the pages and the tables', each with its reason to be here. */
const OTHERS = [{ method: 'GET', path: '/healthz' }] as const;

/** Everything that can be asked for: Remix's routes, and the manifests of the endpoints. */
export function routesOf(build: ServerBuild): Route[] {
  const endpoints = [...OTHERS, ...tableEndpoints].map(
    ({ method, path }): Route => ({ method, path, kind: 'endpoint', ids: [], isIndex: false }),
  );
  return [...endpoints, ...Object.keys(build.routes).flatMap((id) => pageRoutes(build, id))];
}

function pageRoutes(build: ServerBuild, id: string): Route[] {
  const route = build.routes[id];
  const isLayout = Object.values(build.routes).some((other) => other?.parentId === id);
  if (route === undefined || (isLayout && route.path === undefined)) return [];
  const ids: string[] = [];
  const parts: string[] = [];
  for (let at = route; ; ) {
    ids.unshift(at.id);
    if (at.path) parts.unshift(at.path);
    const parent = at.parentId === undefined ? undefined : build.routes[at.parentId];
    if (parent === undefined) break;
    at = parent;
  }
  const whole = { path: `/${parts.join('/')}`, ids, isIndex: route.index === true };
  const page: Route = { ...whole, method: 'GET', kind: 'page' };
  return route.module.action ? [page, { ...page, method: 'POST' }] : [page];
}

/** The paths that Express answers itself, read from the app: to hold against the manifests. */
export function expressPaths(app: Express): string[] {
  return layersOf(app, '_router').flatMap(pathsIn);
}

function pathsIn(layer: unknown): string[] {
  const route = property(layer, 'route');
  if (route !== undefined) return [String(property(route, 'path'))];
  return layersOf(layer, 'handle').flatMap(pathsIn);
}

function layersOf(owner: unknown, key: string): unknown[] {
  const stack = property(property(owner, key), 'stack');
  return Array.isArray(stack) ? stack : [];
}

function property(owner: unknown, key: string): unknown {
  const has = (typeof owner === 'object' || typeof owner === 'function') && owner !== null;
  return has && key in owner ? Reflect.get(owner, key) : undefined;
}

/** A route with its parameters filled in. */
export interface Address {
  route: Route;
  /** The name of the place, such as `running`; '' where the route has no parameter. */
  place: string;
  /** Without `.data`. */
  path: string;
}

/**
 * All addresses of a route in the world.
 *
 * @throws where the world has no place for one of its parameters
 */
export function addressesOf(route: Route, { places }: World): Address[] {
  const names = route.path.match(/:\w+\??|\*$/g) ?? [];
  let found: Address[] = [{ route, place: '', path: route.path }];
  for (const name of names) {
    const values = places[name.replace(/[:?]/g, '')];
    if (values === undefined) {
      throw new Error(`${route.path}: say in tests/security/world.ts what ${name} may be`);
    }
    found = found.flatMap((address) =>
      Object.entries(values).map(([place, value]) => ({
        route,
        place: address.place === '' ? place : `${address.place} ${place}`,
        path: address.path.replace(name, value),
      })),
    );
  }
  return found;
}

/** The ways to ask for an address: as a page, as its data, and as the data of its last route alone. */
export function waysTo({ route, path }: Address): string[] {
  const index = route.isIndex && route.method === 'POST' ? '?index' : '';
  if (route.kind === 'endpoint') return [path];
  const ways = [`${path}${index}`, `${dataOf(path)}${index}`];
  const leaf = route.ids.at(-1);
  if (route.method === 'GET' && leaf !== undefined) ways.push(partOf(path, leaf));
  return ways;
}

/** The data of the routes around an address, each alone: parents do not guard their children. */
export function partsOf({ route, path }: Address): string[] {
  return route.method === 'GET' ? route.ids.slice(0, -1).map((id) => partOf(path, id)) : [];
}

function partOf(path: string, id: string): string {
  return `${dataOf(path)}?_routes=${encodeURIComponent(id)}`;
}

function dataOf(path: string): string {
  return path === '/' ? '/_root.data' : `${path}.data`;
}
