/** Spellings of agencies in credits, lower case, and the one id each is counted under. */
export const AGENCY_IDS: Readonly<Record<string, string>> = {
  'associated press': 'ap',
  'the associated press': 'ap',
  'agence france-presse': 'afp',
  'agence france presse': 'afp',
  'thomson reuters': 'reuters',
  'deutsche presse-agentur': 'dpa',
  'press association': 'pa',
  'pa media': 'pa',
  'efe news': 'efe',
  'agencia efe': 'efe',
  'agenzia ansa': 'ansa',
  'united press international': 'upi',
}
