import { z } from 'zod'
import { define } from './setting-spec.ts'

/** Where requests go. Node's `fetch` takes no address with a password in it, and says so with the whole address. */
const address = z
  .url({ protocol: /^https?$/ })
  .refine(
    (url) => !URL.canParse(url) || (new URL(url).username === '' && new URL(url).password === ''),
  )

/** Settings of the platforms the bot talks on; each is on where it has a token. */
export const platformSettings = {
  discordToken: define({
    env: 'DISCORD_TOKEN',
    schema: z
      .string()
      .trim()
      .regex(/^(?:[\w-]{18,}\.[\w-]+\.[\w-]{20,})?$/),
    fallback: '',
    meaning: "Token of your bot on Discord; empty: it doesn't talk there",
    cure: 'Copy it whole from discord.com/developers → your application → Bot → Reset Token.',
    secret: true,
  }),
  discordApiUrl: define({
    env: 'DISCORD_API_URL',
    schema: address.transform((url) => url.replace(/\/+$/, '')),
    fallback: 'https://discord.com/api',
    meaning: "Base of Discord's REST API, for a proxy of yours",
    cure: 'Write an address such as https://discord.com/api, without the version, and without a user name and password in it.',
  }),
  discordTestGuild: define({
    env: 'DISCORD_TEST_GUILD',
    schema: z.string().regex(/^(?:\d{15,21})?$/),
    fallback: '',
    meaning:
      'Id of one server that gets the commands, instead of all servers: there a change shows at once; empty: everywhere',
    cure: 'Copy the id of a server (Developer Mode on, right-click the server → Copy Server ID).',
  }),
  telegramToken: define({
    env: 'TELEGRAM_TOKEN',
    schema: z
      .string()
      .trim()
      .regex(/^(?:\d{5,16}:[\w-]{30,})?$/),
    fallback: '',
    meaning: "Token of your bot on Telegram; empty: it doesn't talk there",
    cure: 'Copy it whole from @BotFather → /mybots → your bot → API Token.',
    secret: true,
  }),
  telegramApiRoot: define({
    env: 'TELEGRAM_API_ROOT',
    schema: address
      // A token in it would be written wherever an address may be.
      .refine((url) => !/\/bot\d+(?::|%3A)/i.test(url), 'must end before “/bot” and the token')
      .transform((url) => url.replace(/\/+$/, '')),
    fallback: 'https://api.telegram.org',
    meaning: "Base of Telegram's Bot API, for a server or proxy of yours",
    cure: 'Write an address such as https://api.telegram.org, without “/bot” and the token behind it, and without a user name and password in it.',
  }),
} as const
