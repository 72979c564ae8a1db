// Two things in Svelte's runtime do not work in strangers' pages; both are replaced while bundling, and the browser tests
// hold the result. Leans on private names of the pinned Svelte 5.57.3.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const adopted = fileURLToPath(new URL('./src/adopt-styles.js', import.meta.url));

/** Styles as adopted sheets, which a strict Content-Security-Policy leaves alone; a `<style>` in a shadow root it does not. */
export function adoptStyles() {
  return {
    name: 'adopt-styles',
    enforce: 'pre',
    resolveId(id, importer) {
      return id === 'svelte/internal/client' && /\.svelte(\.[jt]s)?$/.test(importer ?? '')
        ? adopted
        : undefined;
    },
  };
}

const edits = [
  // No policy for Trusted Types: our markup is built node by node (`fragments: 'tree'`), so none is needed, and a second
  // bundle with Svelte on the page could not register the same name.
  ['/client/dom/reconciler.js', 'globalThis?.window?.trustedTypes &&', 'undefined &&'],
  // A base class where there is no page, so that a server may import the package.
  ['/client/dom/elements/custom-element.js', 'let SvelteElement;', 'let SvelteElement = class {};'],
  // Nothing here is rendered on a server and hydrated, nor written for Svelte 4, nor asynchronous: what guards these
  // becomes constant and a seventh of the runtime falls away.
  ['/client/dom/hydration.js', 'export let hydrating =', 'export const hydrating ='],
  ['/client/dom/hydration.js', 'hydrating = value;', ''],
  ...['async', 'legacy', 'tracing'].flatMap((flag) => [
    ['/flags/index.js', `export let ${flag}_mode_flag =`, `export const ${flag}_mode_flag =`],
    ['/flags/index.js', `\t${flag}_mode_flag = true;`, ''],
  ]),
  ['/flags/index.js', '\tasync_mode_flag = false;', ''],
];

/** Svelte's runtime as strangers' pages need it. An edit that no longer applies stops the build. */
export function fitForStrangers() {
  return {
    name: 'fit-for-strangers',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/svelte/src/internal/')) return undefined;
      let edited = code;
      for (const [file, before, after] of edits) {
        if (!id.endsWith(file)) continue;
        if (!edited.includes(before)) throw new Error(`Svelte no longer contains "${before}"`);
        edited = edited.replace(before, after);
      }
      return edited === code ? undefined : edited;
    },
  };
}

/** The WebAssembly of the careful decoder and the hand-written types beside the script. */
export function filesBeside(files) {
  return {
    name: 'files-beside',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        // It kept this build from following the address of the WebAssembly; the bundler of an app must follow it.
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/\/\* @vite-ignore \*\/\s*/g, '');
      }
      for (const [fileName, path] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) });
      }
    },
  };
}

/**
 * `integrity.json`: the version, and for every file a browser loads its SHA-384 as a page writes it. Taken from the
 * files as they were written.
 */
export function integrityOf(version) {
  return {
    name: 'integrity',
    writeBundle({ dir }) {
      const files = Object.fromEntries(
        readdirSync(dir)
          .filter((name) => /\.(js|wasm)$/.test(name))
          .toSorted()
          .map((name) => {
            const digest = createHash('sha384')
              .update(readFileSync(join(dir, name)))
              .digest('base64');
            return [name, `sha384-${digest}`];
          }),
      );
      writeFileSync(join(dir, 'integrity.json'), `${JSON.stringify({ version, files }, null, 2)}\n`);
    },
  };
}

const COPY = '?own';

/**
 * Packages of its own for the part of the script that `part` names. What several parts share is one file with all that any
 * of them needs: the reader would download the drawing of codes, the drawing the verifying of signatures.
 */
export function ownCopies(part, packages) {
  return {
    name: 'own-copies',
    enforce: 'pre',
    async resolveId(id, importer, { kind }) {
      if (kind === 'dynamic-import') return undefined;
      const copied = importer?.endsWith(COPY);
      if (!copied && !(part.test(importer ?? '') && packages.includes(id))) return undefined;
      const from = copied ? importer.slice(0, -COPY.length) : importer;
      const resolved = await this.resolve(id, from, { skipSelf: true });
      return resolved && { ...resolved, id: resolved.id + COPY, moduleSideEffects: false };
    },
    load(id) {
      return id.endsWith(COPY) ? readFileSync(id.slice(0, -COPY.length), 'utf8') : undefined;
    },
  };
}
