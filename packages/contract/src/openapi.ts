import { roles } from '@binhan/domain/access';
import { refusals, type RefusalCode } from '@binhan/domain/refusals';
import { z } from 'zod';
import { contract } from './contract';
import type { Access, Endpoint } from './endpoint';
import { Problem } from './problem';
import { everywhere, statuses } from './statuses';
import type { Contract } from './types';

type Schema = Record<string, unknown>;

/** The OpenAPI 3.1 description of a contract; the whole API where none is given. */
export function openapi(described: Contract = contract): Record<string, unknown> {
  const components: Record<string, Schema> = {};
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [resource, actions] of Object.entries(described)) {
    for (const [action, declared] of Object.entries(actions)) {
      const path = (paths[declared.path] ??= {});
      path[declared.method.toLowerCase()] = operation(resource, action, declared, components);
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Bình An',
      version: '1',
      description: 'Outbreak response: declarations, entry by QR, and what later capabilities add.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'binhan.session_token' },
        bearer: { type: 'http', scheme: 'bearer' },
        key: { type: 'apiKey', in: 'header', name: 'x-api-key' },
      },
    },
  };
}

function operation(
  resource: string,
  action: string,
  declared: Endpoint,
  components: Record<string, Schema>,
): Schema {
  const input = schemaOf(declared.input, components, 'input');
  const properties = (input['properties'] ?? {}) as Record<string, Schema>;
  const required = (input['required'] ?? []) as string[];
  const inPath = namesInPath(declared.path);
  const rest = Object.keys(properties).filter((name) => !inPath.includes(name));
  const parameters: Schema[] = inPath.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: properties[name] ?? {},
  }));
  if (declared.method === 'GET') {
    for (const name of rest) {
      parameters.push({ name, in: 'query', required: required.includes(name), schema: properties[name] });
    }
  }
  if (declared.effect === 'write') {
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      schema: { type: 'string', minLength: 8, maxLength: 100 },
    });
  }
  return {
    operationId: `${resource}.${action}`,
    tags: [resource],
    summary: declared.summary,
    description: accessText(declared.access),
    ...securityOf(declared.access),
    parameters,
    ...(declared.method === 'GET' || (rest.length === 0 && declared.takes === undefined)
      ? {}
      : { requestBody: requestBody(declared, properties, required, rest) }),
    responses: responses(declared, components),
  };
}

function requestBody(
  declared: Endpoint,
  properties: Record<string, Schema>,
  required: string[],
  rest: string[],
): Schema {
  const schema: Schema = {
    type: 'object',
    properties: Object.fromEntries(rest.map((name) => [name, properties[name]])),
    required: required.filter((name) => rest.includes(name)),
    additionalProperties: false,
  };
  if (declared.takes !== undefined) {
    const withFile = {
      ...schema,
      properties: { ...(schema['properties'] as Schema), file: { type: 'string', format: 'binary' } },
      required: ['file'],
    };
    return { required: true, content: { 'multipart/form-data': { schema: withFile } } };
  }
  const names = namesInPath(declared.path);
  const example = Object.fromEntries(
    Object.entries(declared.examples[0].input).filter(([name]) => !names.includes(name)),
  );
  return { required: true, content: { 'application/json': { schema, example } } };
}

function responses(declared: Endpoint, components: Record<string, Schema>): Schema {
  const answer: Schema = {};
  const { output } = declared;
  const example = declared.examples[0].output;
  answer['200'] =
    output.body === 'file' || output.body === 'stream'
      ? {
          description: 'The file',
          content: Object.fromEntries(
            (output.body === 'file' ? output.mediaTypes : [output.mediaType]).map((mediaType) => [
              mediaType,
              { schema: { type: 'string', format: 'binary' } },
            ]),
          ),
        }
      : {
          description: 'Done',
          content: {
            'application/json': {
              schema: schemaOf(output.schema, components, 'output'),
              ...(example === undefined ? {} : { example }),
            },
          },
        };
  const problem = schemaOf(Problem, components, 'output');
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of refusalsOf(declared))
    byStatus.set(statuses[code], [...(byStatus.get(statuses[code]) ?? []), code]);
  for (const [status, codes] of [...byStatus].sort(([a], [b]) => a - b)) {
    answer[String(status)] = {
      description: codes.join(', '),
      content: { 'application/problem+json': { schema: problem } },
    };
  }
  return answer;
}

/** Every code an endpoint may answer. */
export function refusalsOf(declared: Endpoint): RefusalCode[] {
  const codes = new Set<RefusalCode>([...declared.refusals, ...everywhere]);
  if (!('who' in declared.access && declared.access.who === 'anyone'))
    codes.add('unauthenticated').add('not_found');
  if (declared.effect === 'write') codes.add('idempotency_key_missing').add('idempotency_key_reused');
  return Object.keys(refusals).filter((code): code is RefusalCode => codes.has(code as RefusalCode));
}

/** The names a path takes from the input. */
export function namesInPath(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}

function accessText(access: Access): string {
  if ('may' in access) {
    const who = Object.entries(roles)
      .filter(([, rule]) => rule.may.includes(access.may))
      .map(([role]) => role);
    return `Needs \`${access.may}\` (${who.join(', ')}), within the scope of the grant.`;
  }
  return { anyone: 'Anyone.', person: 'A signed-in citizen.', staff: 'A signed-in member of staff.' }[
    access.who
  ];
}

function securityOf(access: Access): Schema | undefined {
  if ('who' in access && access.who === 'anyone') return { security: [] };
  return { security: [{ cookie: [] }, { bearer: [] }, ...('may' in access ? [{ key: [] }] : [])] };
}

/** The JSON Schema of a shape; named shapes go to the components. */
function schemaOf(shape: z.ZodType, components: Record<string, Schema>, io: 'input' | 'output'): Schema {
  const {
    $schema: _dialect,
    $defs,
    ...schema
  } = z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Schema & {
    $defs?: Record<string, Schema>;
  };
  for (const [name, definition] of Object.entries($defs ?? {})) {
    const { id: _id, ...rest } = definition;
    components[name] = relocated(rest);
  }
  return relocated(schema);
}

/** References into `$defs` as references into the components. */
function relocated(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Schema;
}
