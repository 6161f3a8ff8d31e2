// Every budget of a message and of what stands in it. Planning meets them; nothing is tried and refused.

/** UTF-16 units of a message's text and of a caption (https://core.telegram.org/bots/api#sendmessage, #sendphoto). */
export const mostText = 4096
/** UTF-16 units of a caption. */
export const mostCaption = 1024

/** More are dropped without a word (https://github.com/tdlib/telegram-bot-api/issues/820). */
export const mostEntities = 100

/** Bytes of all entities, addresses included; at about 9,500 a message is refused (https://github.com/tdlib/telegram-bot-api/issues/165). */
export const mostEntityBytes = 8000

/** https://core.telegram.org/bots/api#inlinekeyboardmarkup says none; these are what the servers take. */
export const mostButtons = 100
/** Buttons beside each other. */
export const mostButtonsInRow = 8
/** Bytes of all buttons' labels, data and addresses. */
export const mostKeyboardBytes = 8000

/** Characters of a button's label that can be read on a telephone. */
export const longestLabel = 60

/** An address has no documented limit of its own: much of one would leave no room for others. */
export const longestLink = 1024

/**
 * What one line of ours may take. A sentence of news has a few hundred characters; what is longer than this is no
 * sentence, and goes on in the next line.
 */
export const longestLine = 1500
/** Of a headline, as `longestLine` is of a sentence. */
export const longestHeadline = 600
/** Of what is said beside the news, as `longestLine` is of a sentence. */
export const longestAside = 500
