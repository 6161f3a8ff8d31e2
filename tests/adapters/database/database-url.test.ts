import { expect, test } from 'vitest'
import { locateDatabase, parseDatabaseUrl } from '../../../src/adapters/database/database-url.ts'

test.for([
  ['sqlite:data/news.db', 'data/news.db'],
  ['sqlite:/var/lib/dateline/news.db', '/var/lib/dateline/news.db'],
  ['SQLite:///var/lib/news.db', '/var/lib/news.db'],
  [' sqlite:C:\\data\\news.db ', 'C:\\data\\news.db'],
  ['sqlite::memory:', ':memory:'],
] as const)('%s is the file %s', ([url, path]) => {
  expect(parseDatabaseUrl(url)).toEqual({ path })
})

test.for([
  'postgres://ada:secret@db.example:5433/news',
  'postgresql://db.example/news?sslmode=verify-full',
  'PostgreS://ada@[::1]/news',
])('%s is a database on a server', (url) => {
  expect(parseDatabaseUrl(` ${url} `)).toEqual({ url })
})

test('a place is a URL where it looks like one, else a path', () => {
  expect(locateDatabase('postgres://db.example/news')).toEqual({
    url: 'postgres://db.example/news',
  })
  expect(locateDatabase('sqlite:news.db')).toEqual({ path: 'news.db' })
  expect(locateDatabase('C:\\data\\news.db')).toEqual({ path: 'C:\\data\\news.db' })
  expect(locateDatabase(':memory:')).toEqual({ path: ':memory:' })
})

test.for([
  [
    'mysql://ada:secret@db.example/news',
    /has the scheme "mysql:"; this version supports "sqlite:PATH", for example .* and "postgres:/,
  ],
  ['postgres://ada:secret@db.example', /names no database; write postgres:/],
  ['postgres://ada:secret@db.example/', /names no database/],
  ['postgres://ada:sec#ret/secret@db:example/news', /cannot be read; signs such as/],
  ['/var/lib/news.db', /has no scheme; this version supports/],
  ['', /has no scheme/],
  ['sqlite:', /names no file; write sqlite:PATH/],
  ['sqlite://host', /names no file/],
] as const)('%s is refused with the cure and without its password', ([url, message]) => {
  expect(() => parseDatabaseUrl(url)).toThrow(message)
  expect(() => parseDatabaseUrl(url)).not.toThrow(/secret/)
})
