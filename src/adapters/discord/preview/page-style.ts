/** Colours and measures of Discord's clients, approximated; none of its assets. */
export const pageStyle = `
:root { --bg:#fff; --fg:#2e3035; --quiet:#5c5e66; --card:#f7f7f8; --edge:#e1e1e4; --link:#0059c2; --button:#e5e6e9; --button-fg:#2e3035; --bar:#c9cbd1; --code:#ececef; --mention:#e6e9fd; }
[data-theme=dark] { --bg:#313338; --fg:#dbdee1; --quiet:#949ba4; --card:#393a41; --edge:#44454c; --link:#4ba3fa; --button:#4e5058; --button-fg:#fff; --bar:#5a5c64; --code:#2b2d31; --mention:#3c4270; }
* { box-sizing:border-box; margin:0 }
body { background:var(--bg); color:var(--fg); font:16px/1.375 "gg sans","Noto Sans","Noto Sans Hebrew","DejaVu Sans",Arial,sans-serif; padding:16px 16px 32px; width:100%; max-width:820px; overflow-wrap:anywhere }
.message { display:grid; grid-template-columns:40px 1fr; gap:0 16px; padding:6px 0 }
.divider { grid-column:1/-1; text-align:center; color:var(--quiet); font-size:12px; font-weight:600; border-top:1px solid var(--edge); margin:18px 0 14px; height:0 }
.divider span { background:var(--bg); padding:2px 8px; position:relative; top:-10px }
.private { background:color-mix(in srgb, #5865f2 6%, transparent) }
.avatar { width:40px; height:40px; border-radius:50%; background:#23395b; color:#fff; display:grid; place-items:center; font-weight:700 }
.who { font-size:16px; margin-bottom:2px } .who time, .note { color:var(--quiet); font-size:12px }
.note { margin-top:4px }
.app { background:#5865f2; color:#fff; font-size:10px; font-weight:600; border-radius:4px; padding:1px 5px; vertical-align:2px }
.part { max-width:600px; display:grid; gap:8px; margin-bottom:10px }
.container { background:var(--card); border:1px solid var(--edge); border-radius:8px; padding:14px 16px; position:relative; overflow:hidden; display:grid; gap:8px }
.container::before { content:""; position:absolute; inset:0 auto 0 0; width:4px; background:var(--accent) }
.section { display:flex; gap:16px; justify-content:space-between; align-items:flex-start }
h1 { font-size:24px; line-height:1.375 } h2 { font-size:20px; line-height:1.375 } h3 { font-size:16px; line-height:1.375 }
small { display:block; font-size:13px; color:var(--quiet); line-height:1.4 }
a { color:var(--link); text-decoration:none }
ul { padding-inline-start:20px } li { margin:1px 0 }
blockquote { border-inline-start:4px solid var(--bar); border-radius:2px; padding-inline-start:10px; margin:2px 0 }
hr { border:0; border-top:1px solid var(--edge); margin:4px 0; width:100% } .gap { height:4px }
time { background:var(--code); border-radius:3px; padding:0 2px } .who time { background:none }
code { background:var(--code); border-radius:4px; padding:1px 4px; font-size:14px }
.mention { background:var(--mention); border-radius:3px; padding:0 2px; font-weight:500 }
.row { display:flex; flex-wrap:wrap; gap:8px }
.button { background:var(--button); color:var(--button-fg); border-radius:8px; padding:5px 14px; font-size:14px; font-weight:500; line-height:22px; white-space:nowrap }
.primary { background:#5865f2; color:#fff } .danger { background:#d83c3e; color:#fff } .success { background:#24934c; color:#fff }
.select { flex:1 0 100%; max-width:400px; background:var(--bg); border:1px solid var(--edge); border-radius:8px; padding:8px 32px 8px 12px; font-size:15px; color:var(--quiet); position:relative }
.select::after { content:"⌄"; position:absolute; right:12px; top:4px } .select.chosen { color:var(--fg) }
.image { border-radius:8px; overflow:hidden; max-height:300px; background:var(--code); display:grid } .image img { width:100%; max-height:300px; object-fit:cover; display:block }
.hidden-image { position:relative } .hidden-image img { filter:blur(28px) } .hidden-image::after { content:"SPOILER"; position:absolute; inset:0; margin:auto; width:max-content; height:max-content; background:#000a; color:#fff; font-size:14px; font-weight:600; border-radius:20px; padding:8px 14px }
.thumbnail { width:85px; height:85px; border-radius:8px; object-fit:cover }
.file { background:var(--card); border:1px solid var(--edge); border-radius:8px; padding:12px; max-width:400px }
`
