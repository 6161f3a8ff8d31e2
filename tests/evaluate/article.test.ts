import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluateArticle } from '../../evaluate/article.ts'

const PAGE = 'tests/fixtures/pages/velm-courier.html'
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-article-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(args: string[]): Promise<{ code: number; lines: unknown[] }> {
  const lines: unknown[] = []
  const code = await evaluateArticle(args, (line) => lines.push(JSON.parse(line)))
  return { code, lines }
}

describe('evaluateArticle', () => {
  it('writes one object a file, a failing one among them', async () => {
    const zipped = join(folder, 'page.html.gz')
    await writeFile(
      zipped,
      gzipSync(
        '<html lang="de"><title>Die Brücke ist offen</title><p>Die Brücke von Velm ist seit dem Morgen wieder offen.</p></html>',
      ),
    )
    const { code, lines } = await run([
      '--base',
      'https://velmcourier.example/a',
      PAGE,
      join(folder, 'absent.html'),
      zipped,
    ])
    expect(code).toBe(0)
    expect(JSON.stringify(lines[1])).toContain('ENOENT')
    expect(lines).toMatchObject([
      {
        file: PAGE,
        title: 'Velm bridge reopens after load test',
        published: '2026-11-26T05:12:00.000Z',
        author: 'Ilse Marrow',
        language: 'en',
        credit: null,
        kind: 'report',
      },
      { file: join(folder, 'absent.html') },
      { file: zipped, title: 'Die Brücke ist offen', published: null, language: 'de' },
    ])
  })

  it('fails only when nothing could be read', async () => {
    expect((await run([join(folder, 'absent.html')])).code).toBe(1)
  })
})
