/**
 * Query parameters that tell who sent the reader and change nothing on the page. From the lists of
 * ClearURLs and miniflux, plus those news publishers put into their own feeds. Lower case.
 */
const trackingNames: ReadonlySet<string> = new Set(
  `_bta_c _bta_tid _branch_match_id _ga _gl _hsenc _hsmi _ke _kx _openstat _r _trms action_object_map
  action_ref_map action_type_map campaign_id campaign_medium campaign_name campaignid cmp cmpid dclid
  dicbo dm_i ef_id emc epik fb_action_ids fb_action_types fb_ref fb_source fbclid feedname feedtype
  ftcamp gad_campaignid gad_source gbraid gclid gclsrc gdffi gdfms gdftrk ga_campaign ga_content
  ga_medium ga_source ga_term goal_id gs_l hmb_campaign hmb_medium hmb_source hootpostid hsctatracking
  icid ico igsh igshid intcid ito itm_campaign itm_content itm_medium itm_source mc_cid mc_eid mkcid
  mkevt mkrid mkt_tok mkwid msclkid nb_klid ncid ns_campaign ns_fee ns_linkname ns_mchannel ns_source
  ocid oly_anon_id oly_enc_id otc pcrid plid rb_clickid ref_source ref_src ref_url rss_id s_cid
  s_kwcid sc_channel sc_cid share_id sms_click sms_source sms_uph smid spm sr_share srsltid taid
  toolbarid traffic_source trk_contact trk_module trk_msg trk_sid ttclid twclid twterm ved vero_conv
  vero_id vgo_ee wbraid wickedid wkey wt_mc wt_zmc xtcr xtor yclid ysclid zanpid`.split(/\s+/),
)

const trackingPrefixes = [
  'utm_',
  'mtm_',
  'matomo_',
  'piwik_',
  'pk_',
  'hsa_',
  'at_',
  'ns_',
  'sc_src',
]

/** Names that track only when the value says that the reader came from a feed (`partner=rss`). */
const originNames: ReadonlySet<string> = new Set(
  'campaign channel cid cmp from mod origin partner ref referer referrer rss source src via'.split(
    ' ',
  ),
)
const feedValue = /^(?:rss|atom|feed|1)(?:$|[-_.])|[-_.](?:rss|feed)$/i

/** Whether a query parameter only tells where the reader came from. `host` is the page's own host. */
export function isTracking(name: string, value: string, host: string): boolean {
  const lower = name.toLowerCase()
  if (trackingNames.has(lower)) return true
  if (trackingPrefixes.some((prefix) => lower.startsWith(prefix))) return true
  if (lower === 'ref' && isHostOf(value, host)) return true
  return originNames.has(lower) && feedValue.test(value) && (value !== '1' || lower === 'rss')
}

/** `?ref=example.com` on example.com or a subdomain of it. */
function isHostOf(value: string, host: string): boolean {
  const named = value.toLowerCase().replace(/^www\./, '')
  return named.includes('.') && (host === named || host.endsWith(`.${named}`))
}
