/** The document is no feed, or not one we dare to read. The message is one sentence for the operator. */
export class FeedUnreadable extends Error {
  override readonly name = 'FeedUnreadable'
}
