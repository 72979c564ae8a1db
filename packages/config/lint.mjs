// Rules of ours that oxlint does not have. Each stands for a line of our conventions; the message says what to do.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

/** The file's place below the root with forward slashes, and what follows from it. */
function situation(context) {
  const place = relative(root, context.physicalFilename ?? context.filename)
    .split(sep)
    .join('/');
  const test = /\.(test|test-d|bench)\.ts$|(^|\/)(test|tests|bench)\//.test(place);
  const config = /^packages\/config\/|^(packages|apps)\/[^/]+\/[^/]+\.(ts|js|mjs)$/.test(place);
  const cli = /^packages\/testkit\/src\/cli(\.ts|\/)/.test(place);
  return { place, test, config, cli, library: place.startsWith('packages/') && !test && !config };
}

/** Calls `visit(node, name)` for every way a file can name another module. */
function everyImport(visit) {
  const source = (node) => node.source?.type === 'Literal' && visit(node, node.source.value);
  return {
    ImportDeclaration: source,
    ExportNamedDeclaration: source,
    ExportAllDeclaration: source,
    ImportExpression: source,
    TSImportType(node) {
      const name = node.source?.value ?? node.argument?.literal?.value ?? node.argument?.value;
      if (typeof name === 'string') visit(node, name);
    },
    CallExpression(node) {
      const { callee } = node;
      const called = callee.type === 'Identifier' ? callee.name : callee.property?.name;
      const first = node.arguments[0];
      if ((called === 'require' || called === 'resolve') && typeof first?.value === 'string')
        visit(node, first.value);
    },
  };
}

const manifests = new Map();

function nearestManifest(file) {
  for (let folder = dirname(file); folder.startsWith(root); folder = dirname(folder)) {
    if (manifests.has(folder)) return manifests.get(folder);
    const path = join(folder, 'package.json');
    if (!existsSync(path)) continue;
    const { name, dependencies, devDependencies, peerDependencies } = JSON.parse(readFileSync(path, 'utf8'));
    const known = {
      folder,
      names: new Set([name, ...Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies })]),
    };
    manifests.set(folder, known);
    return known;
  }
  return undefined;
}

const rules = {
  'no-export-all': {
    create: (context) => ({
      ExportAllDeclaration(node) {
        context.report({ node, message: 'Name every export: `export *` hides what a package offers.' });
      },
    }),
  },

  'no-deep-import': {
    create: (context) =>
      everyImport((node, name) => {
        if (/^@binhan\/[^/]+\/(src|dist)(\/|$)/.test(name))
          context.report({ node, message: `Import an entry of the package instead of \`${name}\`.` });
      }),
  },

  // turbo's boundaries do not read `.svelte`, `.mts` and `.cts`.
  'no-undeclared-import': {
    create(context) {
      const file = context.physicalFilename ?? context.filename;
      const own = nearestManifest(file);
      return everyImport((node, name) => {
        const ours = /^@binhan\/[^/]+/.exec(name)?.[0];
        if (ours && own && !own.names.has(ours))
          context.report({ node, message: `Declare \`${ours}\` in this workspace's package.json.` });
        if (
          /^\.\.?\//.test(name) &&
          own &&
          own.folder !== root &&
          relative(own.folder, resolve(dirname(file), name)).startsWith('..')
        )
          context.report({ node, message: `Import the other workspace by its name instead of \`${name}\`.` });
      });
    },
  },

  'no-hidden-input': {
    create(context) {
      const { library, cli } = situation(context);
      if (!library || cli) return {};
      const message = 'Clock and chance are arguments below `apps`.';
      const hidden = new Set(['Date.now', 'Math.random']);
      return {
        NewExpression(node) {
          if (node.callee.name === 'Date' && node.arguments.length === 0) context.report({ node, message });
        },
        CallExpression(node) {
          if (node.callee.type === 'Identifier' && node.callee.name === 'Date')
            context.report({ node, message });
        },
        // Also where the function itself is handed on: `clock = Date.now`.
        MemberExpression(node) {
          if (hidden.has(`${node.object.name}.${node.property.name ?? node.property.value}`))
            context.report({ node, message });
        },
      };
    },
  },

  'no-console': {
    create(context) {
      const { library, cli } = situation(context);
      if (!library || cli) return {};
      return {
        MemberExpression(node) {
          if (node.object.name === 'console')
            context.report({
              node,
              message: 'A package does not write to the console: return it, or take a logger.',
            });
        },
      };
    },
  },

  'no-enum': {
    create: (context) => ({
      TSEnumDeclaration(node) {
        context.report({ node, message: 'Use a union of literals or a zod enum.' });
      },
    }),
  },

  'no-module-state': {
    create(context) {
      const { place, test, config, cli } = situation(context);
      if (test || config || cli || place.endsWith('.svelte')) return {};
      return {
        Program(program) {
          for (const statement of program.body) {
            const node = statement.declaration ?? statement;
            if (node.type === 'VariableDeclaration' && node.kind !== 'const' && !node.declare)
              context.report({
                node,
                message: 'No state in a module: one visitor would see what belongs to another.',
              });
          }
        },
      };
    },
  },
};

export default { meta: { name: 'binhan' }, rules };
