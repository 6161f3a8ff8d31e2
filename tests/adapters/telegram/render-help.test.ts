import { afterEach, expect, test } from 'vitest'
import { renderPart } from '../../../src/adapters/telegram/render-part.ts'
import { type OpenChat, openChat } from '../../fakes/open-chat.ts'
import { renderingIn } from './rendering.ts'

let chat: OpenChat
afterEach(() => chat.close())

/** What gives words their direction is not seen. */
const unseen = /[\u200E\u200F\u2066-\u2069]/gu

for (const language of ['en', 'he'])
  test(`help in ${language} has no blanks beside each other`, async () => {
    chat = await openChat({ settings: { language } })
    const { message } = await chat.say('/help')
    const { text } = renderPart(message, renderingIn(language))
    expect(text).toContain('/news')
    expect(text.replaceAll(unseen, '')).not.toMatch(/[ \u00A0]{2}/u)
  })
