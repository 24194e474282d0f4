import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  base: '/console/',
  plugins: [react(), compressed()],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2020',
    rollupOptions: {
      // The console; the light entry for phones; and the worker that keeps the latter, whose name must not change.
      input: { index: here('index.html'), phone: here('phone.html'), worker: here('phone/worker.ts') },
      output: { entryFileNames: ({ name }) => (name === 'worker' ? 'phone-worker.js' : 'assets/[name]-[hash].js') },
    },
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4110' } },
})

/** Beside every script and style a compressed copy, made from what was written in the end, so that the server has nothing to compress. */
function compressed(): Plugin {
  return {
    name: 'compressed-copies',
    async writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle))
        if (/\.(js|css)$/.test(name)) {
          const text = await readFile(join(dir, name))
          await writeFile(join(dir, `${name}.gz`), await promisify(gzip)(text, { level: 9 }))
        }
    },
  }
}
