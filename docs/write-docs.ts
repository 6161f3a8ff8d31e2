import { writeFile } from 'node:fs/promises'
import { generateDocs } from './generate-docs.ts'

// `npm run docs`: writes the generated parts of the documents.
for (const [path, text] of await generateDocs())
  await writeFile(new URL(`../${path}`, import.meta.url), text)
