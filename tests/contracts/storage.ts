import { describe } from 'vitest'
import { alertStoreContract } from './alert-store.ts'
import { articleSearchContract } from './article-search.ts'
import { articleStoreContract } from './article-store.ts'
import { auditLogContract } from './audit-log.ts'
import { briefingStoreContract } from './briefing-store.ts'
import { chatDataContract } from './chat-data.ts'
import { chatStoreContract } from './chat-store.ts'
import { communityStoreContract } from './community-store.ts'
import { feedStoreContract } from './feed-store.ts'
import { followStoreContract } from './follow-store.ts'
import { inboxContract } from './inbox.ts'
import { movePlaceContract } from './move-place.ts'
import { outboxContract } from './outbox.ts'
import { outboxResultsContract } from './outbox-results.ts'
import { ownSourcesContract } from './own-sources.ts'
import { placeStoreContract } from './place-store.ts'
import { platformNotesContract } from './platform-notes.ts'
import { retentionContract } from './retention.ts'
import type { OpenStore } from './storage-samples.ts'
import { storyRevisionsContract } from './story-revisions.ts'
import { storyStoreContract } from './story-store.ts'

/** What the program relies on, whatever the database: run it for every dialect. */
export function storageContract(name: string, open: OpenStore): void {
  describe(`${name}: feeds`, () => {
    feedStoreContract(open)
  })
  describe(`${name}: articles`, () => {
    articleStoreContract(open)
  })
  describe(`${name}: search`, () => {
    articleSearchContract(open)
  })
  describe(`${name}: stories`, () => {
    storyStoreContract(open)
  })
  describe(`${name}: revisions`, () => {
    storyRevisionsContract(open)
  })
  describe(`${name}: chats and memory`, () => {
    chatStoreContract(open)
    chatDataContract(open)
  })
  describe(`${name}: places`, () => {
    placeStoreContract(open)
    movePlaceContract(open)
  })
  describe(`${name}: follows`, () => {
    followStoreContract(open)
  })
  describe(`${name}: outbox`, () => {
    outboxContract(open)
    outboxResultsContract(open)
  })
  describe(`${name}: own sources`, () => {
    ownSourcesContract(open)
  })
  describe(`${name}: briefings`, () => {
    briefingStoreContract(open)
  })
  describe(`${name}: alerts`, () => {
    alertStoreContract(open)
  })
  describe(`${name}: inbox and audit log`, () => {
    inboxContract(open)
    auditLogContract(open)
  })
  describe(`${name}: communities and notes of adapters`, () => {
    communityStoreContract(open)
    platformNotesContract(open)
  })
  describe(`${name}: retention`, () => {
    retentionContract(open)
  })
}
