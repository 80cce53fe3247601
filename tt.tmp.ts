import { readTags } from './src/scanner/tags/read-tags.ts'
import { statSync, readdirSync } from 'node:fs'
const d=process.argv[2]
for (const f of readdirSync(d)) { try { const p=d+'/'+f; const r=await readTags(p, statSync(p).size); console.log(f, JSON.stringify(r)) } catch(e) { console.log(f, String(e), (e as Error).cause) } }
