import { describe, expect, test } from 'vitest'
import { readLook } from '../../../src/adapters/terminal/look.ts'

const t = (key: string) => key
const screen = { isTTY: true, columns: 80 }

describe('colour', () => {
  test.each([
    [screen, {}, true],
    [{}, {}, false],
    [screen, { NO_COLOR: '1' }, false],
    [screen, { NO_COLOR: '' }, true],
    [screen, { TERM: 'dumb' }, false],
    [{}, { FORCE_COLOR: '1' }, true],
    [{}, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    [screen, { FORCE_COLOR: '0' }, false],
  ])('%o with %o: %s', (output, environment, expected) => {
    expect(readLook(output, environment, t).colour).toBe(expected)
  })
})

describe('links', () => {
  test.each([
    [screen, { TERM: 'xterm-256color' }, true],
    [screen, { TERM: 'dumb' }, false],
    [screen, { TERM: 'linux' }, false],
    [screen, { TERM: 'screen-256color' }, false],
    [screen, { TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal' }, false],
    [screen, { TERM: 'xterm-kitty' }, true],
    [screen, { TERM_PROGRAM: 'iTerm.app' }, true],
    [screen, { TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.3a', VTE_VERSION: '7200' }, false],
    [screen, { TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4' }, true],
    [{}, { TERM: 'xterm-kitty' }, false],
    [{}, { FORCE_HYPERLINK: '1' }, true],
  ])('%o with %o: %s', (output, environment, expected) => {
    expect(readLook(output, environment, t).links).toBe(expected)
  })
})

test('a line is never longer than reads well, nor shorter than a word', () => {
  const widthOf = (columns: number) => readLook({ columns }, {}, t).width
  expect([10, 40, 80, 220].map(widthOf)).toEqual([24, 40, 80, 100])
  expect(readLook({}, {}, t).width).toBe(80)
  expect(readLook({}, { COLUMNS: '60' }, t).width).toBe(60)
})
