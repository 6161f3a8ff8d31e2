import { expect, test } from 'vitest'
import {
  describePlace,
  explainPostgresError,
  tooOld,
} from '../../../src/adapters/database/explain-postgres-error.ts'

const place = describePlace('postgres://ada:hunter2@db.example/news')

const withCode = (code: string, message = 'it failed') =>
  Object.assign(new Error(message), { code })

test('a place shows host, database and user, never the password', () => {
  expect(place).toEqual({ host: 'db.example:5432', database: 'news', user: 'ada' })
  expect(describePlace('postgres://%40da@[::1]:5433/n%20ews')).toEqual({
    host: '[::1]:5433',
    database: 'n ews',
    user: '@da',
  })
  expect(describePlace('postgres:///news?host=/run/postgresql')).toEqual({
    host: '/run/postgresql:5432',
    database: 'news',
    user: 'the default user',
  })
})

test.for([
  ['28P01', 'refused', /does not let ada in/],
  ['28000', 'refused', /pg_hba\.conf/],
  ['3D000', 'refused', /createdb -h db\.example -O ada news/],
  ['42501', 'refused', /alter database "news" owner to "ada"/],
  ['53300', 'refused', /raise max_connections/],
  ['53100', 'full', /disk of PostgreSQL at db\.example:5432 is full/],
  ['25006', 'unwritable', /primary server/],
  ['57014', 'too-slow', /took too long/],
  ['57P01', 'unreachable', /cannot be reached \(it failed\); check that it runs/],
  ['57P03', 'unreachable', /cannot be reached/],
  ['08006', 'unreachable', /cannot be reached/],
  ['ECONNREFUSED', 'unreachable', /cannot be reached/],
  ['ENOTFOUND', 'unreachable', /cannot be reached/],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'unreachable', /cannot be reached/],
] as const)('%s is %s', ([code, trouble, message]) => {
  const explained = explainPostgresError(withCode(code), place)
  expect(explained).toMatchObject({ trouble })
  expect(String(explained)).toMatch(message)
  expect(String(explained)).not.toContain('hunter2')
})

test.for([
  'Connection terminated unexpectedly',
  'timeout exceeded when trying to connect',
  'The server does not support SSL connections',
])('"%s", which has no code, is unreachable', (message) => {
  expect(explainPostgresError(new Error(message), place)).toMatchObject({ trouble: 'unreachable' })
})

test('a mistake in a statement stays as it is', () => {
  for (const error of [withCode('42601'), withCode('23505'), new Error('no'), 'no'])
    expect(explainPostgresError(error, place)).toBe(error)
})

test('an old server is told by its version', () => {
  expect(tooOld('12.9', place).message).toMatch(
    /at db\.example:5432 is version 12\.9; Dateline needs 15/,
  )
})
