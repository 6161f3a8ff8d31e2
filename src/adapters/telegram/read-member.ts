/** What somebody is in a chat. */
export interface Member {
  /** Its owner or an administrator of any rights. */
  readonly admin: boolean
  /** Its owner, or an administrator who may appoint others. */
  readonly manager: boolean
  readonly canPost: boolean
}

/** Null: no member there. Rejects when Telegram cannot be asked. */
export type ReadMember = (chatId: number, userId: number) => Promise<Member | null>
