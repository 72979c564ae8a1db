import type { Contract } from '../src/types';

/** The kinds of route there are most of, by the name of what makes one: a page loads the table, so it is written short. */
const makers = {
  write: { method: 'POST', effect: 'write', body: 'json' },
  ask: { method: 'POST', effect: 'read', body: 'json' },
  search: { method: 'POST', effect: 'read', body: 'page' },
  read: { method: 'GET', effect: 'read', body: 'json' },
  list: { method: 'GET', effect: 'read', body: 'page' },
  file: { method: 'GET', effect: 'read', body: 'file' },
} as const;

/** The text of `src/routes.ts`: what a client needs to call, without a schema. */
export function routesModule(contract: Contract): string {
  const resources = Object.entries(contract).map(([resource, actions]) => {
    const lines = Object.entries(actions).map(([action, { method, path, effect, output, takes }]) => {
      const maker = Object.entries(makers).find(
        ([, kind]) => kind.method === method && kind.effect === effect && kind.body === output.body,
      );
      if (maker !== undefined && takes === undefined) return `  ${action}: ${maker[0]}('${path}'),`;
      const form = takes === undefined ? '' : ', form: true';
      return `  ${action}: { method: '${method}', path: '${path}', effect: '${effect}', body: '${output.body}'${form} },`;
    });
    return `export const ${resource} = {\n${lines.join('\n')}\n} as const;\n`;
  });
  return [
    '// Made by `npm run generate` from the contract: do not edit.',
    '',
    ...Object.entries(makers).map(
      ([name, { method, effect, body }]) =>
        `const ${name} = (path: string) => ({ method: '${method}', path, effect: '${effect}', body: '${body}' }) as const;`,
    ),
    '',
    // One export a resource: a page that calls two takes two.
    ...resources,
    '/** Method and path of every endpoint, by resource and action. */',
    `export const routes = { ${Object.keys(contract).join(', ')} } as const;`,
    '',
    '/** A route without its schemas. */',
    'export interface Route {',
    "  method: 'GET' | 'POST' | 'PUT' | 'DELETE';",
    '  path: string;',
    "  effect: 'read' | 'write';",
    "  body: 'json' | 'page' | 'file' | 'stream';",
    '  form?: true;',
    '}',
    '',
  ].join('\n');
}
