import { expect, test } from 'vitest'
import {
  AddressRefused,
  checkUrl,
  isPublicAddress,
} from '../../../src/adapters/web/guard-address.ts'

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '192.0.2.7',
  '198.18.0.1',
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  'ff02::1',
  'not an address',
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

test.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://[::1]/',
  'http://[::ffff:7f00:1]/',
  'file:///etc/passwd',
  'ftp://example.org/',
  'data:text/plain,x',
])('%s is refused before anything connects', (url) => {
  expect(() => checkUrl(new URL(url), new Set())).toThrow(AddressRefused)
})

test('an exempt host passes, by name or by number', () => {
  expect(() => checkUrl(new URL('http://10.0.0.7/feed'), new Set(['10.0.0.7']))).not.toThrow()
  expect(() => checkUrl(new URL('http://[::1]:8080/'), new Set(['::1']))).not.toThrow()
})
