export { discordRates } from '../../src/adapters/discord/rates.ts'
export { telegramRates } from '../../src/adapters/telegram/rates.ts'
