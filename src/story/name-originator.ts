import { AGENCY_IDS } from './agency-names.ts'

/** The id an agency or shared source is counted under, however its credit is spelt. */
export function nameOriginator(credit: string): string {
  const plain = credit
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.]+$|^[\s(]+|\)$/gu, '')
    .replace(/\s+/gu, ' ')
  return AGENCY_IDS[plain] ?? plain
}
