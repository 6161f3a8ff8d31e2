/** Colours and measures of Telegram's clients, approximated; none of their assets. */
export const pageStyle = `
:root { --page:#fff; --page-fg:#555; --bar:#fff; --fg:#000; --quiet:#999; --edge:#e7e7e7; --wall:#d3dcb4; --wall-end:#9cc3a1; --in:#fff; --out:#effdde; --meta:#a0acb6; --meta-out:#5fb257; --link:#168acd; --accent:#3390ec; --tint:#3390ec1c; --service:#4f6f4a66; --key:#4f6f4a80; --key-fg:#fff; --hidden:#b9c0c6 }
[data-theme=dark] { --page:#000; --page-fg:#aaa; --bar:#17212b; --fg:#f5f5f5; --quiet:#7d8b99; --edge:#0b1219; --wall:#0e1621; --wall-end:#0e1621; --in:#182533; --out:#2b5278; --meta:#6d7f8f; --meta-out:#7da8d3; --link:#6ab3f3; --accent:#6ab3f3; --tint:#6ab3f31f; --service:#1e2c3ae0; --key:#223240; --key-fg:#fff; --hidden:#51606e }
* { box-sizing:border-box; margin:0 }
body { background:var(--page); color:var(--fg); font:14px/1.36 Roboto,"Segoe UI","Open Sans","Noto Sans","Noto Sans Hebrew","DejaVu Sans",Arial,sans-serif; width:100%; max-width:820px; overflow-wrap:anywhere; padding-bottom:24px }
h2 { font-size:13px; font-weight:600; color:var(--page-fg); padding:22px 14px 8px }
a { color:var(--link); text-decoration:none }
.chat { border-block:1px solid var(--edge); background:var(--bar) }
header { display:flex; gap:12px; align-items:center; height:54px; padding:0 16px; border-bottom:1px solid var(--edge) }
header b { display:block; font-weight:600; line-height:19px } header span { color:var(--quiet); font-size:13px; display:block; line-height:17px }
header .avatar { width:38px; height:38px } .topic header .avatar { border-radius:11px; width:32px; height:32px; margin:0 3px }
.avatar { flex:none; width:34px; height:34px; border-radius:50%; background:var(--name); color:#fff; display:grid; place-items:center; font-weight:600 } .avatar.none { background:none }
.messages { background:radial-gradient(circle at 10px 12px,#ffffff26 2px,#0000 2.5px) 0 0/34px 30px,linear-gradient(160deg,var(--wall),var(--wall-end)); padding:10px 16px 12px; display:flex; flex-direction:column }
[data-theme=dark] .messages { background:radial-gradient(circle at 10px 12px,#ffffff08 2px,#0000 2.5px) 0 0/34px 30px,var(--wall) }
.day { align-self:center; margin:4px 0 6px } .day span { background:var(--service); color:#fff; border-radius:12px; padding:2px 9px; font-size:13px; font-weight:600 }
.row { display:flex; gap:9px; align-items:flex-end; margin-top:3px } .row.first { margin-top:8px } .row.own { justify-content:flex-end }
.column { display:grid; gap:4px; width:fit-content; max-width:min(464px,100%); min-width:0 } .own .column { justify-items:end }
.bubble { position:relative; background:var(--in); border-radius:12px; padding:6px 11px 7px; box-shadow:0 1px 2px #10182820; display:flow-root; min-width:90px }
.own .bubble { background:var(--out); --meta:var(--meta-out) }
.bubble.last { border-end-start-radius:0 } .own .bubble.last { border-radius:12px 12px 0 12px }
.bubble.last::before { content:""; position:absolute; bottom:0; left:-8px; width:9px; height:16px; background:inherit; clip-path:path("M9 0 C8.6 7 6 12 .6 14.6 A.8 .8 0 0 0 1 16 L9 16 Z") }
.own .bubble.last::before { left:auto; right:-8px; transform:scaleX(-1) }
.name { color:var(--name); font-weight:600; line-height:20px }
[data-theme=dark] .name, [data-theme=dark] .quoted b { filter:brightness(1.25) }
.name i { font-style:normal; font-weight:400; color:var(--link); margin-left:4px }
.quoted { border-left:3px solid var(--name); background:color-mix(in srgb,var(--name) 12%,#0000); border-radius:5px; padding:3px 9px 4px 7px; margin:3px 0 5px; font-size:13px } .quoted b { color:var(--name); display:block; font-weight:600 } .quoted span { display:block; white-space:nowrap; overflow:hidden; text-overflow:ellipsis; max-width:300px }
.line { white-space:pre-wrap } b { font-weight:600 }
.line[dir=rtl] { text-align:right }
.meta { float:right; margin:6px -3px -3px 10px; font-size:12px; line-height:16px; color:var(--meta); white-space:nowrap } .meta svg { width:16px; height:10px; margin-right:4px; fill:none; stroke:currentColor; stroke-width:1.4; vertical-align:-1px }
blockquote { position:relative; border-inline-start:3px solid var(--accent); background:var(--tint); border-radius:5px; padding:3px 26px 4px 8px; margin:3px 0 } blockquote[dir=rtl] { padding:3px 8px 4px 26px }
blockquote::after { content:"\\201D"; position:absolute; inset-inline-end:6px; top:1px; color:var(--accent); font:700 22px/1 Georgia,"Noto Serif",serif; height:14px; overflow:hidden }
.expandable::before { content:""; position:absolute; inset-inline-end:9px; bottom:9px; width:6px; height:6px; border:solid var(--accent); border-width:0 2px 2px 0; transform:rotate(45deg) } .expandable.open::before { transform:rotate(225deg); bottom:5px }
.closed { max-height:calc(3lh + 7px); overflow:hidden } .closed > div { mask-image:linear-gradient(#000 2lh,#0004 3lh) }
code { font-family:"Roboto Mono",Consolas,"DejaVu Sans Mono",monospace; font-size:.93em; color:var(--link) } pre { background:var(--tint); border-left:3px solid var(--accent); border-radius:5px; padding:4px 8px; font:13px/1.4 "DejaVu Sans Mono",monospace; margin:3px 0 }
.spoiler { background:radial-gradient(circle,var(--hidden) .8px,#0000 1px) 0 0/4px 4px; color:#0000; border-radius:3px } .spoiler * { color:#0000 }
time { text-decoration:none } .date_time { color:var(--link) }
.pictured { padding:0 11px 7px; width:430px; max-width:100% } .pictured .name, .pictured .quoted { margin-top:6px }
figure { margin:0 -11px 6px; overflow:hidden; border-radius:12px 12px 4px 4px; position:relative; background:var(--tint); display:grid } figure img { width:100%; max-height:330px; object-fit:cover; display:block }
.name + figure { margin-top:4px; border-radius:4px }
.hidden img { filter:blur(26px) brightness(.8); transform:scale(1.2) } .hidden::after { content:""; position:absolute; inset:0; background:radial-gradient(circle at 3px 4px,#fff 1px,#0000 1.4px) 0 0/13px 11px,radial-gradient(circle at 7px 2px,#fff9 .8px,#0000 1.2px) 0 0/9px 14px,radial-gradient(circle at 2px 9px,#fffb .7px,#0000 1.1px) 0 0/17px 19px }
.card { border-inline-start:3px solid var(--accent); background:var(--tint); border-radius:5px; padding:4px 8px 6px; margin:6px 0 3px; display:flex; gap:10px; justify-content:space-between } .card b { display:block } .card .site { color:var(--accent) } .card p { display:-webkit-box; -webkit-line-clamp:3; -webkit-box-orient:vertical; overflow:hidden }
.card img { width:56px; height:56px; flex:none; object-fit:cover; border-radius:4px; margin-top:3px } .card.large { flex-direction:column; gap:6px } .card.large img { width:100%; height:auto; max-height:240px }
.keyboard { display:grid; gap:4px; grid-template-columns:minmax(0,1fr); justify-self:stretch } .keys { display:flex; gap:4px }
.key { flex:1 1 0; min-width:0; position:relative; background:var(--key); color:var(--key-fg); border-radius:8px; height:36px; line-height:36px; text-align:center; font-size:13px; font-weight:600; padding:0 10px; white-space:nowrap; overflow:hidden } .key bdi { display:block; overflow:hidden; text-overflow:ellipsis }
.key i { position:absolute; top:3px; right:5px; font:400 10px/10px "DejaVu Sans",sans-serif; opacity:.8 }
.key.primary { background:#3390ec } .key.success { background:#2fa84f } .key.danger { background:#d9463b }
.file { display:flex; gap:10px; align-items:center; padding:3px 0 } .file i { width:44px; height:44px; border-radius:50%; background:var(--accent); color:#fff; display:grid; place-items:center; font-style:normal; font-size:20px; flex:none } .file b, .file span { display:block } .file span { color:var(--meta); font-size:13px }
.composer { display:flex; align-items:center; gap:12px; min-height:46px; padding:8px 16px; border-top:1px solid var(--edge) } .composer.mute { justify-content:center; color:var(--accent); font-weight:600; font-size:13px }
.field { flex:1; min-width:0 } .quiet { color:var(--quiet) } .clip, .send { width:20px; height:20px; border:2px solid var(--quiet); border-radius:50%; flex:none } .send { border:0; border-radius:0; background:var(--accent); clip-path:polygon(0 10%,100% 50%,0 90%,0 58%,60% 50%,0 42%) }
.answered { display:flex; gap:12px; align-items:center; padding:7px 16px; border-top:1px solid var(--edge); font-size:13px } .answered i { color:var(--accent); font-style:normal; font-size:20px; width:20px } .answered div { border-left:2px solid var(--accent); padding-left:8px; min-width:0 } .answered b { color:var(--accent); display:block } .answered span { display:block; white-space:nowrap; overflow:hidden; text-overflow:ellipsis }
.own-keys { padding:4px 6px 8px; display:grid; gap:6px; border-top:1px solid var(--edge) } .own-keys div { display:flex; gap:6px } .own-keys span { flex:1 1 0; text-align:center; background:var(--tint); border-radius:8px; padding:9px 6px; font-weight:500 }
.offers { border-top:1px solid var(--edge) } .offer { display:flex; gap:12px; padding:8px 16px; border-bottom:1px solid var(--edge) } .offer img, .offer i { width:48px; height:48px; border-radius:5px; object-fit:cover; flex:none } .offer i { background:var(--accent); color:#fff; display:grid; place-items:center; font-style:normal; font-size:20px } .offer div { min-width:0; flex:1 } .offer b { display:block; white-space:nowrap; overflow:hidden; text-overflow:ellipsis } .offer p { color:var(--quiet); font-size:13px; display:-webkit-box; -webkit-line-clamp:2; -webkit-box-orient:vertical; overflow:hidden }
.phone { font-size:16px; line-height:1.32 } .phone .messages { padding:8px 8px 10px 10px } .phone .column { max-width:calc(100% - 34px) } .phone .group .column, .phone .topic .column { max-width:calc(100% - 56px) } .phone .bubble { border-radius:16px; padding-inline:10px } .phone .bubble.last { border-bottom-left-radius:0 } .phone .own .bubble.last { border-bottom-left-radius:16px; border-bottom-right-radius:0 }
.phone .key { height:42px; line-height:42px; font-size:15px; font-weight:500; padding:0 6px } .phone .quoted span { max-width:220px } .phone figure { margin-inline:-10px; border-radius:16px 16px 4px 4px } .phone .name + figure { border-radius:4px } .phone .quoted, .phone .card, .phone .answered, .phone blockquote { font-size:15px } .phone .pictured { width:100% }
`
