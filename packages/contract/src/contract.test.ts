import { describe, expect, test } from 'vitest';
import { contract } from './index';
import { namesInPath } from './openapi';

const all = Object.entries(contract).flatMap(([resource, actions]) =>
  Object.entries(actions).map(([action, declared]) => ({ name: `${resource}.${action}`, declared })),
);

describe.each(all)('$name', ({ declared }) => {
  test('its examples are valid', () => {
    for (const example of declared.examples) {
      expect(declared.input.safeParse(example.input).error).toBeUndefined();
      if (example.output !== undefined && 'schema' in declared.output) {
        expect(declared.output.schema.safeParse(example.output).error).toBeUndefined();
      }
    }
  });

  test('its path takes only declared, opaque values', () => {
    for (const name of namesInPath(declared.path)) expect(Object.keys(declared.input.shape)).toContain(name);
    for (const personal of ['phone', 'name', 'email', 'text', 'code', 'token']) {
      expect(namesInPath(declared.path)).not.toContain(personal);
    }
  });

  test('a GET only reads and takes no personal value in its query', () => {
    if (declared.method !== 'GET') return;
    expect(declared.effect).toBe('read');
    const inQuery = Object.keys(declared.input.shape).filter(
      (name) => !namesInPath(declared.path).includes(name),
    );
    for (const name of inQuery)
      expect(['cursor', 'limit', 'edition', 'version', 'part', 'session', 'from', 'until', 'as']).toContain(
        name,
      );
  });
});

test('no two endpoints share a method and path', () => {
  const keys = all.map(({ declared }) => `${declared.method} ${declared.path}`);
  expect(new Set(keys).size).toBe(keys.length);
});
