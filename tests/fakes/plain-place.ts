import type { PlaceSettings } from '../../src/delivery/place.ts'

/** What a place has that set nothing but its zone. */
export const plainPlace: PlaceSettings = {
  language: 'en',
  readingLanguages: ['en'],
  timeZone: 'Asia/Jerusalem',
  zoneConfirmed: true,
  minutes: 3,
  hiddenWords: [],
  quietHours: null,
  alerts: {},
  blockedPublishers: [],
  hiddenStories: [],
  images: false,
  mention: null,
}
