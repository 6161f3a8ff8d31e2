import { expect, test } from 'vitest'
import { trimPublisher } from '../../src/digest/trim-publisher.ts'

const courier = { id: 'velmcourier.example', name: 'The Velm Courier' }

test.each([
  ['Bridge reopens | The Velm Courier', 'Bridge reopens'],
  ['Bridge reopens - Velm Courier', 'Bridge reopens'],
  ['Bridge reopens – velmcourier.example', 'Bridge reopens'],
  ['Bridge reopens | VelmCourier | The Velm Courier', 'Bridge reopens'],
])('%s loses the publisher’s own name', (title, bare) => {
  expect(trimPublisher(title, courier)).toBe(bare)
})

test.each([
  'Bridge unsafe – police',
  'Bridge reopens | Harbour Post',
  'Mayor: bridge reopens',
  'The Velm Courier',
  'Velm-Courier bridge reopens',
])('%s stays as it is', (title) => {
  expect(trimPublisher(title, courier)).toBe(title)
})
