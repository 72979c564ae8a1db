import type { Contract } from '../src/types';

/** The text of `src/routes.ts`: what a client needs to call, without a schema. */
export function routesModule(contract: Contract): string {
  const resources = Object.entries(contract).map(([resource, actions]) => {
    const lines = Object.entries(actions).map(([action, declared]) => {
      const form = declared.takes === undefined ? '' : ', form: true';
      return `    ${action}: { method: '${declared.method}', path: '${declared.path}', effect: '${declared.effect}', body: '${declared.output.body}'${form} },`;
    });
    return `  ${resource}: {\n${lines.join('\n')}\n  },`;
  });
  return [
    '// Made by `npm run generate` from the contract: do not edit.',
    '',
    '/** Method and path of every endpoint, by resource and action. */',
    `export const routes = {\n${resources.join('\n')}\n} as const;`,
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
