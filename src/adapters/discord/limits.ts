// Every budget of a message, of a thread's name and of what stands in them. Planning meets them; nothing is tried and
// refused. Where Discord does not say whether it counts code points or UTF-16 units, the larger number counts.

/** Components of one message, counting nested ones (https://docs.discord.com/developers/components/reference). */
export const mostComponents = 40

/** Characters over all text displays of a message (https://github.com/discord/discord-api-docs/pull/8562). */
export const mostText = 4000

/** https://docs.discord.com/developers/components/reference#action-row */
export const mostButtonsInRow = 5

/** https://docs.discord.com/developers/components/reference#button */
export const longestButtonLabel = 80

/** https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id */
export const longestCustomId = 100

/** A masked link has no documented limit of its own: a button's holds for all of ours. */
export const longestLink = 512

/** https://docs.discord.com/developers/components/reference#string-select */
export const mostOptions = 25
/** Of an option's label, value and description. */
export const longestOptionText = 100
/** Of what a menu shows while nothing is chosen. */
export const longestPlaceholder = 150

/** https://docs.discord.com/developers/components/reference#media-gallery */
export const longestMediaDescription = 1024
/** Of an image's address. */
export const longestMediaUrl = 2048

/** Of a thread or forum post (https://docs.discord.com/developers/resources/channel#channel-object). */
export const longestTitle = 100

/**
 * What one line of ours may take, links and all. A sentence of news has a few hundred characters; what is longer than
 * this is no sentence, and is cut at a word.
 */
export const longestLine = 1600
/** Of a headline, as `longestLine` is of a sentence. */
export const longestHeadline = 700
/** Of what stands in small print, as `longestLine` is of a sentence. */
export const longestAside = 800
