/** Colours and measures of Discord's clients, approximated; none of its assets. */
export const pageStyle = `
:root { --bg:#fbfbfb; --fg:#2f3035; --strong:#1b1c1f; --quiet:#62636b; --card:#fff; --edge:#e0e0e4; --link:#0b5fd0; --button:#ebebee; --button-edge:#dfdfe4; --button-fg:#2f3035; --bar:#c9cad2; --time:#ededf0; --mention:#e7e9fd; --mention-fg:#4654c0; --field:#fff; --private:#f3f4fd }
[data-theme=dark] { --bg:#1a1a1e; --fg:#dfe0e2; --strong:#fbfbfb; --quiet:#9a9ba3; --card:#242429; --edge:#323238; --link:#63a6f5; --button:#2f2f36; --button-edge:#3b3b43; --button-fg:#e7e7ea; --bar:#4c4d56; --time:#2d2d33; --mention:#2b2f57; --mention-fg:#b5bdfb; --field:#1e1e23; --private:#1f2030 }
* { box-sizing:border-box; margin:0 }
body { background:var(--bg); color:var(--fg); font:16px/1.375 "gg sans","Noto Sans","Noto Sans Hebrew","DejaVu Sans",Arial,sans-serif; padding:0 0 32px; width:100%; max-width:820px; overflow-wrap:anywhere }
.message { display:grid; grid-template-columns:40px minmax(0,1fr); gap:0 16px; padding:0 16px 18px }
.message.private { background:var(--private) }
header { grid-column:1/-1; display:flex; justify-content:space-between; gap:16px; border-bottom:1px solid var(--edge); border-top:1px solid var(--edge); margin:0 -16px 14px; padding:8px 16px; font-size:14px; background:var(--bg) }
header b { color:var(--strong); font-weight:600; white-space:nowrap } header i { font-style:normal; color:var(--quiet); margin-inline-end:4px } header span { color:var(--quiet); text-align:end }
h1.post { grid-column:1/-1; margin-bottom:12px }
.avatar { width:40px; height:40px; border-radius:50%; background:#23395b; color:#fff; display:grid; place-items:center; font-weight:700; margin-top:2px }
.who { line-height:22px; margin-bottom:2px } .who b { color:var(--strong); font-weight:600 } .who time, .note { color:var(--quiet); font-size:12px }
.note { margin-top:4px }
.app { background:#5865f2; color:#fff; font-size:11px; font-weight:600; border-radius:4px; padding:1px 5px; vertical-align:1px }
.part { max-width:600px; display:grid; grid-template-columns:minmax(0,1fr); gap:8px; margin-bottom:8px }
.container { background:var(--card); border:1px solid var(--edge); border-radius:8px; padding:16px; position:relative; overflow:hidden; display:grid; grid-template-columns:minmax(0,1fr); gap:8px }
.container::before { content:""; position:absolute; inset:0 auto 0 0; width:4px; background:var(--accent) }
.section { display:flex; gap:16px; justify-content:space-between; align-items:flex-start } .section > :first-child { min-width:0; flex:1 } .section > .button { flex:none }
h1, h2, h3, b { color:var(--strong) } h1 { font-size:24px; line-height:1.375 } h2 { font-size:20px; line-height:1.375 } h3 { font-size:16px; line-height:1.375 }
small { display:block; font-size:13px; color:var(--quiet); line-height:18px } small b { color:inherit }
a, a b { color:var(--link); text-decoration:none }
ul { padding-inline-start:20px; list-style:disc } li { margin:2px 0 }
blockquote { border-inline-start:4px solid var(--bar); border-radius:4px; padding-inline-start:12px; margin:2px 0 }
hr { border:0; border-top:1px solid var(--edge); margin:4px 0; width:100% } .gap { height:4px }
time { background:var(--time); border-radius:3px; padding:0 2px } .who time { background:none; padding:0 } small time { background:none; padding:0 }
code { background:var(--time); border:1px solid var(--edge); border-radius:4px; padding:0 4px; font-size:14px }
.mention { background:var(--mention); color:var(--mention-fg); border-radius:4px; padding:0 3px; font-weight:500 } .role { background:#e67e2233; color:#d9822b }
.row { display:flex; flex-wrap:wrap; gap:8px }
.button { background:var(--button); color:var(--button-fg); border:1px solid var(--button-edge); border-radius:8px; padding:4px 14px; font-size:14px; font-weight:500; line-height:22px; white-space:nowrap; max-width:100%; overflow:hidden; text-overflow:ellipsis }
.primary { background:#5865f2; border-color:#6d78f4; color:#fff } .danger { background:#d22d39; border-color:#dd4a54; color:#fff } .success { background:#00863a; color:#fff }
.select { flex:1 0 100%; max-width:400px; background:var(--field); border:1px solid var(--edge); border-radius:8px; padding:7px 36px 7px 12px; font-size:15px; color:var(--quiet); position:relative; white-space:nowrap; overflow:hidden; text-overflow:ellipsis }
.select::after { content:""; position:absolute; inset-inline-end:15px; top:13px; width:7px; height:7px; border:solid var(--quiet); border-width:0 2px 2px 0; transform:rotate(45deg) } .select.chosen { color:var(--fg) }
.image { border-radius:8px; overflow:hidden; max-height:300px; background:var(--time); display:grid } .image img { width:100%; max-height:300px; object-fit:cover; display:block }
.thumbnail { width:85px; height:85px; flex:none; border-radius:8px; overflow:hidden; background:var(--time) } .thumbnail img { width:100%; height:100%; object-fit:cover; display:block }
.hidden-image { position:relative } .hidden-image img { filter:blur(24px) } .hidden-image::after { content:"SPOILER"; position:absolute; inset:0; margin:auto; width:max-content; height:max-content; background:#000b; color:#fff; font-size:14px; font-weight:600; border-radius:20px; padding:6px 12px } .thumbnail.hidden-image::after { font-size:10px; padding:4px 7px }
.file { background:var(--card); border:1px solid var(--edge); border-radius:8px; padding:12px 16px; max-width:400px; color:var(--link) }
.thread { border:1px solid var(--edge); background:var(--card); border-radius:8px; padding:8px 12px; margin-top:4px; max-width:480px; font-size:14px } .thread a { margin-inline-start:8px; font-weight:500 }
`
