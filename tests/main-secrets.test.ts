import { expect, test } from 'vitest'
import { type Program, startProgram, until } from './start-program.ts'

// What the program writes, as its operator reads it: no secret is in it, whatever goes wrong.

/** Each in the form of one. */
const discordToken = `MTE4MjAzNzQ2NTUxMjAzODQwMQ.Gfake0.${'x'.repeat(38)}`
const telegramToken = `7100000001:${'y'.repeat(35)}`

const tokens = { DISCORD_TOKEN: discordToken, TELEGRAM_TOKEN: telegramToken }

/** The secrets in what the program has written. */
function findSecrets({ out, err }: Program): readonly string[] {
  const secrets = ['s3cret', 'x'.repeat(20), 'y'.repeat(20)]
  return secrets.filter((secret) => `${out()}${err()}`.includes(secret))
}

test('addresses with a password in them stop the start with the cure, and are not shown', {
  timeout: 30_000,
}, async () => {
  const program = startProgram({
    ...tokens,
    DISCORD_API_URL: 'https://rena:s3cret@127.0.0.1:9/api',
    TELEGRAM_API_ROOT: 'https://rena:s3cret@127.0.0.1:9',
  })
  expect(await program.ended).toBe(1)
  expect(program.err()).toContain('DISCORD_API_URL: "…@127.0.0.1:9/api" cannot be used')
  expect(program.err()).toContain('TELEGRAM_API_ROOT: "…@127.0.0.1:9" cannot be used')
  expect(program.err()).toContain('without a user name and password')
  expect(findSecrets(program)).toEqual([])
})

test('platforms out of reach are told of without their tokens', { timeout: 30_000 }, async () => {
  const program = startProgram({
    ...tokens,
    DISCORD_API_URL: 'http://127.0.0.1:9/api',
    TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
    LOG_LEVEL: 'debug',
  })
  const toldOf = (platform: string): boolean => program.err().includes(`"msg":"${platform}-`)
  await until(() => toldOf('telegram') && toldOf('discord'), program)
  expect(findSecrets(program)).toEqual([])
})
