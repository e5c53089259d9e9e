// node bundle.mjs EDITORFOLDER OUTFOLDER: our clients for Node, with the editor's own packages.
import { createRequire } from 'node:module'

const [editor, out] = process.argv.slice(2)
const { build } = createRequire(editor + '/x.cjs')('esbuild')
await build({
  entryPoints: [new URL('ours.ts', import.meta.url).pathname],
  outfile: out + '/ours.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  nodePaths: [editor + '/node_modules'],
  logLevel: 'warning',
})
