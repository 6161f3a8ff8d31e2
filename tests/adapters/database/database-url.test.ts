import { expect, test } from 'vitest'
import { parseDatabaseUrl } from '../../../src/adapters/database/database-url.ts'

test.for([
  ['sqlite:data/news.db', 'data/news.db'],
  ['sqlite:/var/lib/dateline/news.db', '/var/lib/dateline/news.db'],
  ['SQLite:///var/lib/news.db', '/var/lib/news.db'],
  [' sqlite:C:\\data\\news.db ', 'C:\\data\\news.db'],
  ['sqlite::memory:', ':memory:'],
] as const)('%s is the file %s', ([url, path]) => {
  expect(parseDatabaseUrl(url)).toEqual({ dialect: 'sqlite', path })
})

test.for([
  [
    'postgres://ada:secret@db.example/news',
    /has the scheme "postgres:"; this version supports "sqlite:PATH" only/,
  ],
  ['/var/lib/news.db', /has no scheme; this version supports/],
  ['', /has no scheme/],
  ['sqlite:', /names no file; write sqlite:PATH/],
  ['sqlite://host', /names no file/],
] as const)('%s is refused with the cure and without its password', ([url, message]) => {
  expect(() => parseDatabaseUrl(url)).toThrow(message)
  expect(() => parseDatabaseUrl(url)).not.toThrow(/secret/)
})
