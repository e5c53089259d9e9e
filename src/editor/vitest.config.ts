import { readFile } from 'node:fs/promises'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [{
    name: 'tsv as text, as in build.mjs',
    enforce: 'pre',
    load: async id => (id.endsWith('.tsv') ? `export default ${JSON.stringify(await readFile(id, 'utf8'))}` : null),
  }],
})
