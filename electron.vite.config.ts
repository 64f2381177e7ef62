import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (...parts: string[]) => path.join(import.meta.dirname, ...parts);

// The older of the two runtimes that the code must run on. Nothing newer is used; tests/shape checks the output.
const node = 'node20';
const chrome = 'chrome130';

const program = {
  main: {
    build: {
      outDir: 'out/main',
      target: node,
      // Hundreds of small files on the way to the first screen: bundled they load several times as fast.
      externalizeDeps: { exclude: ['zod', 'temporal-polyfill'] },
      lib: {
        // The worker is a file of its own: it is started by path, from `main/start.ts`'s folder.
        entry: { start: at('main/start.ts'), 'paper-worker': at('main/papers/worker.ts') },
        formats: ['es'],
      },
      // Chunks lie beside the entries, so that `import.meta.dirname` means out/main wherever code lands.
      rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name].js' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: node,
      // A sandboxed preload can require nothing but electron: everything else is bundled into one file.
      externalizeDeps: false,
      isolatedEntries: true,
      lib: { entry: at('preload/bridge.ts'), formats: ['cjs'] },
      rolldownOptions: { output: { entryFileNames: '[name].cjs' } },
    },
  },
};

const renderer = (...pages: string[]) => ({
  root: at('renderer'),
  plugins: [react()],
  server: { fs: { allow: [at('.')] } },
  build: {
    outDir: at(...pages),
    emptyOutDir: true,
    target: chrome,
    // electron-vite leaves it unminified by default.
    minify: true,
    // A data: address in a style sheet would need a wider content policy.
    assetsInlineLimit: 0,
    rolldownOptions: { input: at('renderer/index.html') },
  },
});

/** `--mode pseudo` builds the pages alone, into a folder that nothing ships: they run under the built program. */
export default defineConfig(({ mode }) =>
  mode === 'pseudo'
    ? { renderer: renderer('tests', '.cache', 'pseudo') }
    : { ...program, renderer: renderer('out', 'renderer') },
);
