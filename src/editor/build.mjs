// Bundles the browser code: `node build.mjs FOLDER` writes editor.js and its chunks there.
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

const outdir = process.argv[2]
if (!outdir) throw new Error('usage: node build.mjs FOLDER')

const shared = {
  outdir,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
}

await build({ ...shared, entryPoints: ['src/editor.ts', 'src/page.ts', 'src/review.ts', 'src/passages.ts'] })

// What reads Word, PDF and HTML is large, so it is parted into chunks that are loaded when such a file is chosen, or such text pasted.
// Their names change with their content; those of an earlier build would be served on.
for (const name of await readdir(outdir)) if (name.startsWith('import-')) await rm(join(outdir, name))
await build({
  ...shared,
  entryPoints: { import: 'src/import.ts', paste: 'src/paste.ts', 'pdf.worker': 'node_modules/pdfjs-dist/build/pdf.worker.min.mjs' },
  splitting: true,
  chunkNames: 'import-[name]-[hash]',
  loader: { '.tsv': 'text' },
})
