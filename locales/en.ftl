# Every word a reader sees. One message a meaning; what is quoted from sources never passes through here.
# What speaks of typing selects on $grammar: "forms" where nothing can be typed but commands with named options, and
# what buttons ask for. A no-break space binds a command to its second word: /schedule{ "\u00A0" }add.

# How a line begins: a plain word, or a command with the place it is about ($at: a no-break space and its name) where words are not heard.
say-settings = { $grammar ->
    [commands] /settings{ $at }
   *[typed] settings
  }
say-schedule = { $grammar ->
    [commands] /schedule{ $at }
   *[typed] schedule
  }
say-setup = { $grammar ->
    [commands] /setup{ $at }
   *[typed] setup
  }
say-unfollow = { $grammar ->
    [commands] /unfollow{ $at }
   *[typed] unfollow
  }
say-story = { $grammar ->
    [commands] /story
   *[typed] story
  }
say-news = { $grammar ->
    [commands] /news
   *[typed] news
  }
say-sources = { $grammar ->
    [commands] /sources{ $at }
    [forms] sources
   *[typed] /sources
  }
say-follow = { $grammar ->
    [commands] /follow{ $at }
   *[typed] /follow
  }
say-quiet = { $grammar ->
    [commands] /quiet{ $at }
   *[typed] /quiet
  }

## Commands: the name shown, what it does, and the words that may be typed for it.

command-news = news
  .summary = A briefing now, on everything or on one topic
  .words = news, briefing, headlines, latest, what's new, whats new, what is new, what's happening, whats happening
command-catchup = catchup
  .summary = All that was missed since the last digest, each story as it stands now
  .words = catchup, catch up, catch me up, missed, what did i miss, what i missed
command-story = story
  .summary = One story in full, with all its sources
  .words = story, open, read more
command-why = why
  .summary = Why a story came, or did not
  .words = why, why this, why this story, why did i get this, why did i get it, why did this come
command-topics = topics
  .summary = What you can ask for, and what is in it today
  .words = topics, desks, sections
command-search = search
  .summary = Find reports by words
  .words = search, search for, find, look for
command-follow = follow
  .summary = Be told when a topic or a story moves
  .words = follow, subscribe, subscribe to, alert
command-unfollow = unfollow
  .summary = Stop following
  .words = unfollow, unsubscribe, stop following
command-follows = follows
  .summary = What you follow, and what each brings
  .words = follows, my follows, following, what do i follow
command-quiet = quiet
  .summary = Hours in which alerts wait
  .words = quiet, quiet hours, do not disturb
command-hide = hide
  .summary = Leave out stories with a word
  .words = hide, mute
command-setup = setup
  .summary = Begin: one card from nothing to a daily briefing
  .words = setup, set up
command-schedule = schedule
  .summary = Briefings that come by themselves: add, list, preview, change
  .words = schedule, schedules
  .add = A briefing that comes by itself, from now on
  .list = What comes here by itself, and when
  .preview = What the next one would bring, shown to you alone
  .change = Change its hours, its topics or how it looks
  .pause = Stop one schedule for now
  .resume = Let a paused schedule go on
  .remove = Delete a schedule
command-pause = pause
  .summary = Send nothing here for now, or stop one schedule
  .words = pause
command-resume = resume
  .summary = Go on after a pause
  .words = resume, unpause
command-sources = sources
  .summary = Where the news comes from: list, add, remove, check
  .words = sources, feeds
  .list = What is read here, and how each source is doing
  .add = Read one more feed, or a page that names one
  .remove = Take out a source that was added here
  .check = Look whether sources can be read now
  .import = Add the feeds of an OPML file
  .export = All sources as an OPML file
command-settings = settings
  .summary = Languages, time zone, length and alerts
  .words = settings, preferences
command-status = status
  .summary = What is read and sent, late or failing
  .words = status, health
command-privacy = privacy
  .summary = What is stored about you: see it, delete it
  .words = privacy, forget, forget me
command-help = help
  .summary = { $grammar ->
    [forms] Every command, and how it is used
   *[typed] What you can say
  }
  .words = help, commands, what can you do
command-start = start
  .summary = Begin here
  .words = start, hello, hi

## Options and choices: the name shown, the words that may be typed.

option-topic = topic
  .summary = A desk such as science, words such as Palmyra, or a query
  .words = topic, about
option-wants = how
  .summary = Alerts at once, in digests, or both
  .words = how
option-for = for
  .summary = For you, or by admins for everyone here
  .words = for
option-follow = follow
  .summary = Its number in the list, its topic or its story
  .words = follow
option-page = page
  .summary = Which page of the list
  .words = page
option-state = state
  .summary = Off: alerts come at any hour
  .words = state
option-hours = hours
  .summary = From when to when, such as 22:00-07:00
  .words = hours
option-delivery = delivery
  .summary = Its number in the status
  .words = delivery
option-card = card
  .summary = The rules of alerts
  .words = card
option-originators = reports needed
  .summary = Independent reports an alert needs, 1 to 5
  .words = originators, reports needed
option-settle = settling
  .summary = Minutes a story settles before it alerts
  .words = settle, settling
option-gap = gap
  .summary = Minutes between two alerts of one story
  .words = gap
option-change = change
  .summary = Least change of a number that alerts, in percent
  .words = change
option-perday = alerts a day
  .summary = Most alerts a day
  .words = perday, per-day
option-trusted = trusted
  .summary = Publishers whose report alone is enough, or none
  .words = trusted, trust
option-blocked = blocked
  .summary = Publishers left out here, or none
  .words = blocked, block
option-reports = trouble
  .summary = Who is told when sending fails
  .words = reports, trouble
option-images = images
  .summary = Whether stories come with their pictures
  .words = images, image, pictures
option-mention = mention
  .summary = The role that alerts call, or none
  .words = mention, ping
option-editors = editors
  .summary = Roles that may configure as admins do
  .words = editors
option-allowed = allowed
  .summary = Where commands are answered
  .words = allowed
option-cooldown = cooldown
  .summary = Seconds between two commands of one person
  .words = cooldown
option-story = story
  .summary = A headline, or a number in your last briefing
  .words = story, number
option-part = part
  .summary = Only this of the story
  .words = part
option-words = words
  .summary = What to look for
  .words = words, query
option-word = word
  .summary = The word to leave out
  .words = word
option-action = action
  .summary = What to do
  .words = action
option-source = source
  .summary = A name, a number in the list, an address or a file
  .words = source, feed, address
option-confirm = confirm
  .summary = Only after you were asked
  .words = confirm
option-command = command
  .summary = Which command
  .words = command
option-language = interface
  .summary = The language the bot speaks
  .words = interface, language
option-languages = languages
  .summary = The languages you read news in, first the main one
  .words = languages, reading
option-zone = time zone
  .summary = A city or a zone, such as Jerusalem
  .words = zone, timezone, tz
option-minutes = length
  .summary = Minutes of reading, 1 to 15
  .words = minutes, length
option-what = when
  .summary = When, such as 07:30 weekdays; topics may follow
  .words = what, when
option-topics = topics
  .summary = Desks, words or queries, with commas between; none: everything
  .words = topics
option-only_times = only times
  .summary = Hours and days, nothing else
  .words = only_times
option-schedule = schedule
  .summary = Which one, by its number
  .words = schedule
option-layout = layout
  .summary = In full, a short card with a thread, headlines and a message a story, or one living message
  .words = layout
option-empty = when nothing is new
  .summary = Skip it, or say so
  .words = empty
option-age = oldest
  .summary = Leave out stories without a report in so many hours
  .words = age, oldest
option-late = late
  .summary = How many minutes late it may still come
  .words = late
option-publishers = publishers
  .summary = Only these publishers, with commas between; none: all
  .words = publishers, outlets
option-approval = approval
  .summary = Who sees it first: me, a chat's id, or off
  .words = approval
option-moderators = moderators
  .summary = The place whose admins see it first and approve it
  .words = moderators
option-timeout = wait
  .summary = Minutes it waits for approval
  .words = timeout, wait
option-otherwise = otherwise
  .summary = What happens when nobody answers
  .words = otherwise
option-pin = pin
  .summary = Pin the newest
  .words = pin
option-publish = publish
  .summary = Publish to followers of an announcement channel
  .words = publish
option-file = file
  .summary = An OPML file
  .words = file
option-channel = channel
  .summary = About another channel

choice-list = list
  .words = list, show
choice-add = add
  .words = add
choice-remove = remove
  .words = remove, delete
choice-check = check
  .words = check, test
choice-import = import
  .words = import
choice-export = export
  .words = export
choice-alerts = alerts
  .words = alerts, alert, at once
choice-digest = digests
  .words = digest, digests
choice-both = both
  .words = both
choice-here = here
  .words = here, this group, this chat, this channel
choice-me = me
  .words = me, myself
choice-chat = everyone here
  .words = chat, everyone, everybody, all, here
choice-author = whoever made the schedule
  .words = author
choice-off = off
  .words = off, none, never
choice-log = log of changes
  .words = log, changes
choice-arrived = it arrived
  .words = arrived
choice-again = send it again
  .words = again
choice-delete = delete
  .words = delete, erase
choice-confirm = confirm
  .words = confirm, yes
choice-preview = preview
  .words = preview
choice-choose = choose
  .words = choose
choice-change = change
  .words = change, edit
choice-pause = pause
  .words = pause
choice-resume = resume
  .words = resume
choice-approve = approve
  .words = approve
choice-reject = reject
  .words = reject
choice-drop = drop
  .words = drop
choice-post = in full
  .words = post, full
choice-card = a short card with a thread
  .words = card
choice-stories = its headlines, then each story by itself
  .words = stories, story by story
choice-living = one living message
  .words = living, live
choice-sources = its sources
  .words = sources
choice-skip = skip it
  .words = skip
choice-say = say so
  .words = say
choice-publish = publish
  .words = publish
choice-on = on
  .words = on

# Said around a request without changing it.
grammar-fillers = please, thanks, thank you, show, show me, give me, tell me, get me, get, can you, could you, i want, i'd like, the, some, any, me, today, now, today's
grammar-connectives = about, on, of, for, in, from, to
# Said alone, between other lines.
saying-more = more, next, more stories, more news
saying-thanks = thanks, thank you, thx, cheers
saying-yes = yes, y, yeah, ok, okay, sure
saying-no = no, n, nope, cancel, never mind
saying-stop = stop, stop it, stop everything, unsubscribe, unsubscribe me, end, opt out, leave me alone
saying-alerts = alerts, alerts off, no alerts, no more alerts, stop alerts, stop the alerts, turn off alerts, turn alerts off, mute alerts, settings alerts off

## Digests

digest-morning = Morning briefing
digest-afternoon = Afternoon briefing
digest-evening = Evening briefing
digest-night = Night briefing
digest-length = { $stories ->
    [one] 1 story
   *[other] { $stories } stories
  }, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
  }
mark-new = NEW
mark-changed = CHANGED
mark-changed-since = CHANGED since { $time }
mark-corrected = CORRECTED
mark-withdrawn = WITHDRAWN
withdrawn-meanwhile = a story published by { $publisher }
mark-alerted = ALERTED
mark-alerted-since = ALERTED { $time }
already-alerted = Sent as alerts since the last digest
already-alerted-first = Already sent as alerts
still = Still
disputed = disputed
nothing-yet = Nothing to tell yet.
nothing-new = Nothing new since { $time }.
digest-preview = Preview: this is how the next one would look now. Nothing was sent.
digest-first = The first digest of this briefing; from the next one on it tells only what is new.
digest-made-up = { $count ->
    [one] It makes up for 1 digest that was missed.
   *[other] It makes up for { $count } digests that were missed.
  }
digest-held-back = { $count ->
    [one] Story { $numbers } was held back from alerts by their limits.
   *[other] Stories { $numbers } were held back from alerts by their limits.
  }
digest-updated = Updated { $time }
digest-in-thread = The full digest is in the thread.
digest-as-answer = The full digest answers this message.
digest-story-by-story = Each story follows by itself.
digest-catchup = Catch-up
digest-catchup-left-out = Left out of your last digest
digest-catchup-since = Catch-up since { $time }
all-topics = all topics
approval-decided = { $outcome ->
    [queued] Published by
   *[rejected] Skipped by
  }
approval-unanswered = Nobody answered in time: { $outcome ->
    [queued] it was published.
   *[rejected] it was skipped.
  }
approval-asked = For approval: { $topics }, due { $time }. Without an answer by { $until } it is { $otherwise ->
    [publish] published
   *[skip] skipped
  }.

origin-only = only { $publisher } reports this
origin-only-so-far = only { $publisher } reports this so far
origin-outlets = { $outlets ->
    [one] 1 outlet
   *[other] { $outlets } outlets
  }
origin-all = all from { $name }
origin-independent = { $count ->
    [one] 1 independent origin
   *[other] { $count } independent origins
  }

source-carried = { $credit } in { $publisher }
# Marks in the list of a story's sources.
source-blocked = blocked here
source-trusted = trusted for alerts
sources-left = { $count ->
    [one] and 1 more outlet
   *[other] and { $count } more outlets
  }
date-unknown = date unknown
said-by = — { $speaker }
said-by-unnamed = — { $speaker } (unnamed)
# Before a sentence that does not name its speaker.
account-of = { $speaker }:
value-says = { $value }, says { $speaker }
value-reports = { $value }, { $publisher } reports

accounts-differ = Accounts differ
accounts-others = { $count ->
    [one] 1 more account: open the story
   *[other] { $count } more accounts: open the story
  }
accounts-more = { $count ->
    [one] Accounts differ on 1 more point: open the story
   *[other] Accounts differ on { $count } more points: open the story
  }
# What is counted; empty when it has no name here, and the sentences themselves are shown.
counted = { $what ->
    [killed] killed
    [injured] injured
    [wounded] wounded
    [missing] missing
    [arrested] arrested
    [detained] detained
    [displaced] displaced
    [evacuated] evacuated
    [rescued] rescued
    [infected] infected
    [homeless] homeless
    [hospitalised] in hospital
    [trapped] trapped
    [kidnapped] kidnapped
   *[other] { "" }
  }
progress = { $counted }: earlier { $before }, now { $after }
progress-says = { $counted }: earlier { $before }, now { $after }, says { $speaker }
change-number = { $counted }: { $before } → { $after }
change-number-says = { $counted }: { $before } → { $after }, says { $speaker }
change-denied = denied by { $speaker }
change-disputed = told otherwise by { $speaker }
change-differs = accounts now differ · { $counted }: { $value }, says { $speaker }
change-agreed = accounts no longer differ
change-agreed-on = { $counted }: accounts no longer differ
notice-correction = Correction
notice-withdrawal = Withdrawn by the publisher
notice-refused = { $grammar ->
    [forms] I cannot write to { $place } any more, so everything there is paused: { $reason }. Give me back what is missing; if it stays paused, use /resume there.
   *[typed] I cannot write to { $place } any more, so everything there is paused: { $reason }. Give me back what is missing; if it stays paused, say /resume there.
  }
notice-removed = I am not in { $place } any more, so its briefings are paused. Add me again with the right to post, and they go on by themselves.
notice-no-right = I may not post in { $place } any more, so its briefings are paused. Let me post there again, and they go on by themselves.
notice-back = I can post in { $place } again, so its briefings go on. Next: { $time }.
notice-unknown = The message of { $time } to { $place } may or may not have arrived: the answer was lost on the way. Please look, and tell me.
notice-unknown-here = The message of { $time } to this chat may or may not have arrived: the answer was lost on the way. Please look, and tell me.

coverage-read = { $first ->
    [yes] reading for the first time, { $read } of { $sources } so far
   *[no] { $read } of { $sources ->
        [one] 1 source
       *[other] { $sources } sources
      } read
  }
coverage-failing = { $publisher } failing since
coverage-failing-more = { $count ->
    [one] 1 more source failing
   *[other] { $count } more sources failing
  }
coverage-left-out = { $count ->
    [one] 1 story left out
   *[other] { $count } stories left out
  }

## A story in full

story-also = Also
story-sources = Sources
story-first-seen = read here since { $time }
story-last-report = published { $time }
article-kind = { $kind ->
    [live] live
    [opinion] opinion
    [analysis] analysis
    [interview] interview
    [explainer] explainer
    [sponsored] sponsored
    [press-release] press release
    [satire] satire
    [video] video
   *[other] report
  }

## Buttons

button-news = News
button-all-news = All news
button-more-stories = More stories
button-more = More
button-follow = 🔔 Follow
button-why = Why this?
button-publish = Publish
button-skip = Skip
button-drop-story = Drop { $number }
button-next = Next: { $headline }
button-topics = Topics
button-help = Help
button-help-with = Help with { $command }
button-follow-as = { $wants ->
    [alerts] Follow: alerts only
    [digest] Follow: in digests only
   *[both] Follow: alerts and digests
  }
button-follow-topic = 🔔 Follow a topic
button-follow-again = Follow again
button-follows = My follows
button-for-everyone = For everyone here
button-quiet = Quiet hours
button-alerts-none = No alerts at all
button-quiet-off = No quiet hours
button-zone-right = Yes, it is { $now } here
button-resume = Resume
button-status = Status
button-log = Who changed what
button-arrived = It arrived
button-send-again = Send again
button-delete-mine = Delete what is mine
button-delete-chat = Delete this chat's data
button-export-chat = Export this chat's data
button-settings = Settings
button-sources = Sources
button-search-for = Search “{ $words }”
button-run = { $line }
button-meant = { $name }
button-open = Open
button-use = Use { $value }
button-read-too = Read news in { $language } too
button-show-again = Show “{ $word }” again
button-hide = Hide “{ $word }”
button-images = { $images ->
    [on] Show images
   *[off] No images
  }
button-cooldown = Wait between commands…
button-ask-time = Another time…
button-ask-hours = Other hours…
button-ask-hide = Hide a word…
button-place = { $place }
button-approve-alone = I approve alone
button-ask-zone = Time zone…
button-choose-topics = Topics…
button-done = Done
button-ask-follow = Something else…
button-ask-search = Search for…
button-ask-about = Name it…
button-follow-named = { $name }
button-headline = { $number } · { $headline }
button-ask-languages = Reading languages…
button-ask-source = Add a source…
button-try-again = Try again
button-check = Check all
button-export = Export
button-add = Add it
button-add-again = Add again
button-remove = Remove
button-next-page = Next page
button-delete-now = Yes, delete what is mine
button-delete-chat-now = Yes, delete this chat's data
button-keep = Keep it

button-show-story-again = Show it again
button-setup = Set up a briefing
button-start = Start
button-start-zone = Start · { $zone }
button-schedule = Schedule it
button-schedules = Schedules
button-preview = Preview
button-pause = Pause
button-catchup = Catch up

## Replies

start-what = Dateline reads the news and tells you what is new: few lines, each a source's own words, each with its source.
start-how = { $grammar ->
    [forms] /news tells what is new, of everything or of one topic. The buttons of a story open it, follow it and say why it came.
   *[typed] { $where ->
        [shared] Say /news, or /news with a topic. The buttons of a story open it, follow it and say why it came; what you follow comes to you alone.
       *[alone] Ask for “news”, for “science news”, for “news about” anything. A number opens a story. “follow” and a name tells you when it moves.
      }
  }
help-title = { $grammar ->
    [forms] What Dateline does
   *[typed] What you can say
  }
help-hint = { $grammar ->
    [commands] What a command takes stands behind it: “/news science”, “/search comet”, “/story 2”.
    [forms] Press a command, or begin with / and choose one: what it needs is asked for.
   *[typed] Plain words work too: “science news”, “search comet”, “story 2”.
  }
help-examples = For example
help-options = What it takes
help-read = To read
help-follow = To follow
help-place = For admins of this place
help-rest = And
help-choose = More on one command

no-news = No stories yet.
no-sources = { $grammar ->
    [forms] There are no sources to read yet. /sources{ "\u00A0" }add adds one.
   *[typed] There are no sources to read yet. Add one: { say-sources } add https://…
  }
no-news-on = { $kind ->
    [desk] No stories on { $topic } yet.
   *[words] No stories on “{ $topic }” yet.
  }

follow-ask-what = Which topic, name or query?
follow-example = Palmyra
follow-ask = Follow { $name }?
follow-ask-everyone = Follow { $name } for everyone here?
forecast = Last 7 days: { $stories ->
    [one] 1 story
   *[other] { $stories } stories
  }, { $alerts ->
    [0] no alerts
    [one] 1 alert
   *[other] { $alerts } alerts
  }, { $minutes ->
    [0] less than a minute
    [one] 1 minute
   *[other] { $minutes } minutes
  } a day.
forecast-short = { $stories ->
    [0] nothing
    [one] 1 story
   *[other] { $stories } stories
  }{ $alerts ->
    [0] { "" }
    [one] , 1 alert
   *[other] , { $alerts } alerts
  } in 7 days
forecast-none = Last 7 days: nothing.
follow-wants = { $wants ->
    [alerts] alerts
    [digest] in digests
   *[both] alerts and digests
  }
follow-already = You follow this already: { follow-wants }.
follow-wide = That is nearly everything: { $day } stories a day. A narrower topic tells more.
follow-unknown-source = No publisher read here is called “{ $name }”.
follow-or = “or” is taken as one of the words. For either of them: { $query }
follow-not = Nothing was followed.
follow-which = Follow what?
follow-which-everyone = Follow what, for everyone here?
follow-this-story = This story
follow-this-story-brings = told when it changes
follow-saved = Following { $name }: { follow-wants }.
follow-saved-everyone = This chat follows { $name }: { follow-wants }.
follow-hello = { $where ->
    [named] You will be told here of what you follow in { $name }. /quiet sets hours in which nothing comes, /unfollow ends it.
   *[nameless] You will be told here of what you follow. /quiet sets hours in which nothing comes, /unfollow ends it.
  }
follow-privately = It comes to you alone, in your private chat with me.
unfollowed = { $name } is no longer followed.
unfollowed-all = Nothing is followed any more.
unfollow-all-ask = { $count ->
    [one] This ends the only follow.
   *[other] This ends all { $count } follows.
  }
unfollow-kept = Every follow stays.
follows-title = You follow
follows-title-everyone = { $where ->
    [there] { $place } follows
   *[here] This chat follows
  }
follows-none = { $grammar ->
    [forms] Nothing is followed. /follow begins, and so does 🔔 at a story.
   *[typed] Nothing is followed. For example: { say-follow } Palmyra
  }
follows-hint = { $grammar ->
    [forms] Open or stop one with its buttons; /follow adds another.
   *[typed] Stop one: “{ say-unfollow }” and its name.
  }

# Stands between two times.
quiet-between = to, until, till
quiet-hours = Quiet hours { $hours }: your alerts wait, and come together at the end.
quiet-hours-everyone = Quiet hours { $hours }: the alerts of { $where ->
    [there] { $place }
   *[here] this chat
  } wait, and come together at the end.
quiet-none = Your alerts come at any hour.
quiet-none-everyone = { $where ->
    [there] The alerts of { $place } come at any hour.
   *[here] This chat's alerts come at any hour.
  }
quiet-now = It is quiet now, until { $time }.
quiet-ask = From when to when?
quiet-example = 22:00-07:00
quiet-zone = Times are in { $zone }, where it is { $now }.
topics-title = Topics
topics-count = { $count ->
    [0] nothing today
    [one] 1 story today
    [99] 99 or more today
   *[other] { $count } stories today
  }
topics-trending = Spoken of now
topics-all = All topics
topics-hint = { $grammar ->
    [forms] /news takes any other words too, and /follow follows them.
   *[typed] Any other words work too: “{ say-news } about comets”.
  }

search-title = “{ $words }”
search-count = { $count ->
    [one] 1 story
   *[other] { $count } stories
  }
search-none = Nothing found for “{ $words }”.
search-hint = { $first ->
    [yes] Sources are being read for the first time, { $read } of { $sources } so far: ask again in a moment.
   *[no] { $read } of { $sources } sources read.{ $words ->
        [one] { "" }
       *[other] { " Fewer words find more." }
      }
  }

hide-title = Hidden words
search-ask = Which words?
search-example = comet
hide-ask = Which word, or which name?
hide-example = football
hide-none = { $grammar ->
    [forms] No words are hidden. The button “{ button-ask-hide }” hides one.
   *[typed] No words are hidden. To hide one: /hide football
  }
hide-not-hidden = “{ $word }” was not hidden.
hide-added = { $whose ->
    [own] Stories with “{ $word }” are left out for you from now on; others here still see them.
   *[all] Stories with “{ $word }” are left out from now on.
  }
hide-story = { $count ->
    [0] No post here shows this story.
    [one] It is taken out of 1 post here.
   *[other] It is taken out of { $count } posts here.
  }
hide-story-after = Later digests and alerts here leave it out.
hide-story-again = Later digests and alerts here may tell it again. What was taken out of a post stays out.
hide-removed = { $whose ->
    [own] Stories with “{ $word }” are shown to you again.
   *[all] Stories with “{ $word }” are shown again.
  }

settings-title = { $where ->
    [there] Settings of { $place }
   *[here] Settings
  }
settings-saved = { $where ->
    [there] Saved for { $place }
   *[here] Saved
  }
settings-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
  }
settings-zone = { $zone }, where it is { $now }
settings-none = none
# What may be typed for nobody.
settings-nobody = none, nobody
settings-alerts = alerts
settings-quiet = quiet hours
settings-alerts-short = { $originators ->
    [one] 1 report
   *[other] { $originators } independent reports
  }, at most { $count } a day
settings-originators = { $count ->
    [one] 1 report is enough
   *[other] { $count } independent reports
  }
settings-images = { $images ->
    [on] shown
   *[off] none
  }
settings-mention-silent = Alerts will name this role without calling its members: it is not open to mentions, and I lack the permission “{ $permission }”. Open the role's settings and allow anyone to mention it, or give me that permission.
settings-editors = { $count ->
    [0] admins only
    [one] admins and 1 role
   *[other] admins and { $count } roles
  }
settings-allowed = { $count ->
    [0] everywhere
    [one] in 1 place
   *[other] in { $count } places
  }
settings-seconds = { $seconds ->
    [0] none
    [one] 1 second
   *[other] { $seconds } seconds
  }
settings-choose-mention = Role that alerts call
settings-choose-editors = Roles that may configure
settings-choose-allowed = Where commands are answered
settings-main-place = General
settings-known-places = I list the topics in which something was said to me. With none chosen, commands are answered everywhere.
settings-ask-zone = Which city, or which time zone?
settings-zone-example = Jerusalem
settings-ask-languages = Which languages? The first one leads.
settings-ask-cooldown = How many seconds? 0 for none.
settings-alerts-title = { $where ->
    [there] Alerts in { $place }
   *[here] Alerts
  }
settings-alerts-hint = { $grammar ->
    [forms] Change any of these with the options of /settings.
   *[typed] Change one: “{ say-settings } originators 1”, “{ say-settings } gap 90”, “{ say-settings } trusted Velm Courier”, “{ say-settings } blocked none”.
  }
settings-reports = { $to ->
    [me] you are told
    [chat] this chat is told
    [other] another chat is told
   *[author] who made the schedule is told
  }
settings-members = { $speaks ->
    [asker] Only admins change these. What only you see speaks your own language: that of your private chat with me, else that of your app. /quiet and /hide act for you alone.
   *[place] Only admins change these. /quiet and /hide act for you alone.
  }
settings-hint = { $grammar ->
    [forms] Change anything with the menus and buttons, or with the options of /settings.
   *[typed] Change anything with the buttons, or say it: “{ say-settings } zone Jerusalem”.
  }

sources-count = { $count ->
    [one] 1 source
   *[other] { $count } sources
  }
sources-none = No sources yet.
sources-none-like = No source matches “{ $words }”.
sources-hint = { $grammar ->
    [forms] /sources{ "\u00A0" }add reads one more, /sources{ "\u00A0" }remove takes one out.
   *[typed] Add one: { say-sources } add https://… · Remove one: { say-sources } remove and its number
  }
sources-ask = At which address? A feed’s, or a page’s.
sources-added = Added. Its stories come with the next reading.
sources-known = This source is already in the list.
sources-removed = { $name } is removed. What it reported stays until it ages out.
sources-checked = { $good } of { $count } sources can be read.
sources-imported = { $added ->
    [one] 1 source added
   *[other] { $added } sources added
  }, { $known } known already, { $skipped } skipped.
source-read = read
source-unread = not read yet
source-failing = failing since
source-gone = gone, polled no more
source-items = { $count ->
    [one] 1 entry
   *[other] { $count } entries
  }
source-newest = newest: “{ $title }”
source-trouble-bad-address = This is no web address. It begins with https://
source-trouble-no-feed = No feed was found there. Look for “RSS” on the site.
source-trouble-refused = { $status ->
    [0] The site's answer cannot be used. Try again later.
    [404] There is nothing at this address (404). Look for its new one.
    [410] The feed is gone (410). Look for its new address.
   *[other] The site refuses ({ $status }). Try again later.
  }
source-trouble-unreachable = The site cannot be reached. Check the address, or try again later.
source-trouble-private = This address is inside a private network. The operator can allow it.

status-title = { $where ->
    [there] Status of { $place }
   *[here] Status
  }
status-sources = Sources
status-last-read = Last reading
status-never = not yet
status-articles = Stored
status-articles-count = { $count ->
    [one] 1 article
   *[other] { $count } articles
  }
status-schedules = Schedules
status-next = next
status-last = last
status-due = written, due
status-sent = last sent at
status-schedule-paused = paused since
status-schedule-never = never due again
status-outcome = { $outcome ->
    [queued] on its way
    [overdue] not sent yet, late
    [failed] could not be sent
    [unknown] sent, whether it arrived is not known
    [held] waits for approval
    [empty] nothing new
    [late] too late, skipped
    [paused] paused
    [rejected] rejected
   *[withdrawn] withdrawn
  }
status-undone = { $step ->
    [pin] not pinned
   *[publish] not published
  }
status-step-cure = { $step ->
    [pin] { $known ->
        [yes] To pin, I need the permission “{ $permission }” here.
       *[no] To pin, I need the right to, and room: a channel holds a limited number of pins.
    }
   *[publish] Only posts in announcement channels can be published, and only so many an hour.
  }
status-missed = { $count ->
    [one] 1 time missed
   *[other] { $count } times missed
  }
status-queued = Queued
status-held = Waiting for approval
status-late = Late
status-failed = Failed
status-unknown = Unknown
status-unknown-what = The answer was lost: it may have arrived, or not. Please look.
status-arrived = Noted: it arrived.
status-again = It is sent again.
status-paused = { $why ->
    [asked] Paused since
    [refused] The platform refuses our messages since
   *[removed] The bot was removed
  }
status-paused-cure = { $why ->
    [asked] Nothing is sent here until somebody resumes.
    [refused] Give the bot the right to write here, then resume.
   *[removed] Add the bot again; what is kept here ends 30 days after.
  }
status-log = Who changed what
read-failure = { $why ->
    [answered] the server answered { $number }
    [slow] no full answer within { $number } s
    [large] larger than { $number } MB
    [unknown] its name is unknown
    [refused] it refused the connection
    [broken] it broke off the connection
    [certificate] its certificate has expired
   *[unreachable] there is no way to it
  }
status-log-saved = set up: { $schedule }, { $topics }
status-log-did = { $what ->
    [pause] paused a schedule
    [resume] resumed a schedule
    [remove] removed a schedule
    [approve] published a digest that waited
    [reject] skipped a digest that waited
   *[drop] took a story out of a digest that waited
  }
status-log-empty = Nobody has changed anything here.
status-log-drafts = chose this chat to approve the drafts of { $place }
status-log-own-drafts = chose this chat to approve drafts of their own
delivery-purpose = { $purpose ->
    [alert] alert
    [correction] correction
    [digest] digest
   *[notice] notice
  }
delivery-step = { $action ->
    [pin] { $purpose } sent, but not pinned
    [unpin] an earlier { $purpose } is still pinned
    [publish] { $purpose } sent, but not published
   *[other] { $purpose }
  }
status-all-well = No source is failing.

privacy-title = What is stored
privacy-settings = Your settings: languages, time zone, length, hidden words
privacy-follows = What you follow, and your quiet hours
privacy-memory = Which stories you were shown, so that none comes twice, and those kept longer because you follow them
privacy-schedules = Schedules, and each message sent or owed for them, with its outcome
privacy-community = { $roles ->
    [no] What is set for the whole group: topics in which commands are answered, the wait between them, the time zone
   *[yes] What is set for the whole server, for all of its places: roles that may configure, where commands are answered, the wait between them
  }
privacy-community-end = { $roles ->
    [no] Settings of the whole group end with the rest, 30 days after Dateline is removed from it; /settings takes back each of them.
   *[yes] Settings of the whole server end with the rest, 30 days after Dateline is removed from it; /settings takes back each of them.
  }
privacy-sources = The sources added here
privacy-log = Who changed what in this place
privacy-never = What you ask and search is never stored nor logged, and what you follow is shown to nobody else.
privacy-end = Data ends 30 days after the bot is removed or blocked, and at once when you delete it.
privacy-exported = Everything stored here:
privacy-confirm = This deletes settings, follows, schedules, hidden words, sources added here and the memory of what was shown. There is no way back.
privacy-confirm-own = This deletes all that is yours, here and in your private chat with me: settings, schedules, quiet hours, follows, hidden words, your sources and the memory of what you were shown. There is no way back.
privacy-deleted = Deleted. Nothing is stored here any more.
privacy-deleted-own = Deleted, here and in your private chat with me: you follow nothing, and nothing comes to you any more.
privacy-stays = What stays: what you set up for everybody in a shared place, with the drafts you approve for it, and that place’s log of who changed what, which names you by your id. Its admins can delete both.

file-saved = Saved as { $name } in this folder.
file-saved-as = Saved as { $name }.
file-not-saved = { $name } could not be written: a file of this name is here already, or the folder is read-only.

said-stop = What should end? A pause keeps everything for later.
said-alerts = Fewer alerts, how? With none, news comes in digests only.
# Under the first headlines of a digest, where many read.
short-more = { $count ->
    [one] … and one more story.
   *[other] … and { $count } more stories.
  }
# The last of the most messages that one digest or answer becomes.
parts-left-out = The rest is left out here: it would take more than { $most } messages.
said-thanks = You are welcome.
said-to-nothing = Nothing is waiting for an answer here. Help shows what you can say.
said-interrupted = I was interrupted just then, and no longer know what that answers. It may be done already: have a look, else say it once more.
privacy-kept = Nothing was deleted.

## Problems: what is wrong and the cure, never an inside.

unknown-near = “{ $typed }” is no command. Did you mean { $near }?
unknown-line = I did not catch “{ $text }”. Search for it?
problem-unexpected = Something went wrong on our side, and it has been noted. Please try again.
problem-admins-only = Only this chat's admins may do that.
problem-slow-down = A moment, please: { $grammar ->
    [forms] try
   *[typed] say that
  } again in { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
  }.
problem-old-button = This button is too old to be understood. Please ask again.
problem-unreached = { $grammar ->
    [forms] What you follow comes to you alone, and I may not write to you. Allow direct messages from this server in its privacy settings, then try again; nothing was saved yet. Until then news and what you missed are answered here, only to you. An admin may also follow it for everyone here.
   *[typed] What you follow comes to you alone, and I may not write to you. Open a chat with me and press Start, or unblock me, then try again; nothing was saved yet. An admin may also follow it for everyone here.
  }
problem-no-private-chat = { $grammar ->
    [forms] This comes to you alone, and I cannot write to you yet. Open a private chat with me, use /help there, then try again here.
   *[typed] This comes to you alone, and from here I cannot write to you. Please say it in a private chat with me.
  }
problem-missing-topic = { $grammar ->
    [forms] Follow what? A topic, a name or a query, such as Palmyra.
   *[typed] Follow what? A topic, a name or a query. For example: { say-follow } Palmyra
  }
news-ask = About what?
problem-about-what = { news-ask }{ $grammar ->
    [forms] { "" }
   *[typed] { " For example: " }{ say-news } about Palmyra
  }
problem-query-empty = { $grammar ->
    [forms] There is no word to look for. For example: Palmyra
   *[typed] There is no word to look for. For example: { say-follow } Palmyra
  }
problem-query-excludes = This says only what to leave out. Add what to look for, for example: bridge -football
problem-query-wide = A language alone brings everything in it. Add what to look for, for example: lang:en bridge
problem-query-quote = The quote that opens at character { $position } is not closed. For example: "load test" OR bridge
problem-query-parenthesis = A parenthesis at character { $position } has no partner. For example: syria AND (palmyra OR tadmor)
problem-query-operator = “{ $word }” at character { $position } needs a word on both sides. For example: palmyra OR tadmor
problem-query-field = “{ $word }:” at character { $position } needs a word after it. For example: title:bridge
problem-query-unknown-field = “{ $word }:” at character { $position } is no field: there are title:, lang: and source:. To look for the words, leave the colon out.
problem-query-language = “{ $word }” at character { $position } is no language's code. For example: lang:he
problem-query-prefix = “{ $word }” at character { $position } is too short a beginning: two letters, then *. For example: bridg*
problem-query-long = This query is too long: { $position } characters are the most.
problem-query-deep = There are too many parentheses inside each other at character { $position }. Make it two queries.
problem-extra-word = { $grammar ->
    [forms] “{ $word }” does not fit there. Each option of /help shows what it takes.
   *[typed] “{ $word }” does not fit there. For example: { $example }
  }
problem-missing-story = { $grammar ->
    [forms] Which story? /story offers the headlines of your last briefing.
   *[typed] Which story? Say its number in your last briefing: “{ say-story } 2”.
  }
problem-missing-zone = { $grammar ->
    [forms] Which zone? A large city in it, such as Jerusalem.
   *[typed] Which zone? For example: { say-settings } zone Jerusalem.
  }
problem-missing-languages = { $grammar ->
    [forms] Which languages? For example: English, Hebrew.
   *[typed] Which languages? For example: { say-settings } languages English, Hebrew.
  }
problem-missing-language = { $grammar ->
    [forms] Which language shall the bot speak? For example: Hebrew.
   *[typed] Which language shall the bot speak? For example: { say-settings } interface Hebrew.
  }
problem-missing-minutes = { $grammar ->
    [forms] How many minutes? For example: 5.
   *[typed] How many minutes? For example: { say-settings } minutes 5.
  }
problem-missing-words = { $grammar ->
    [forms] Search for what? For example: comet
   *[typed] Search for what? For example: /search comet
  }
problem-number = Say a whole number from { $min } to { $max }.
problem-choice = “{ $typed }” is not possible there. Choose from: { $choices }
problem-no-such-number = { $grammar ->
    [commands] There is no story { $number } in your last briefing. Ask with /news, then say /story and a number.
    [forms] There is no story { $number } in your last briefing. Ask for the news, then press what you want of a story.
   *[typed] There is no story { $number } in your last briefing. Ask for the news, then say a story's number.
  }
problem-no-such-story = This story is no longer kept.
problem-missing-follow = { $grammar ->
    [commands] Unfollow what? Say { say-unfollow } and its number in the list, or its name.
    [forms] Unfollow what? /unfollow offers what you follow.
   *[typed] Unfollow what? Say its number in the list or its name.
  }
problem-follows-full = At most { $most } topics can be followed. End one first.
problem-unfollowed-already = That is not followed any more.
problem-no-such-follow = { $grammar ->
    [commands] No follow is meant by “{ $typed }”. Say { say-unfollow } and its number in the list.
    [forms] No follow is meant by “{ $typed }”. Choose one of those that /unfollow offers.
   *[typed] No follow is meant by “{ $typed }”. Say its number in the list.
  }
problem-which-follow = None is called “{ $typed }”. Which one did you mean?
problem-quiet-hours = { $grammar ->
    [forms] “{ $typed }” is not two hours of the day. From when to when? For example: 22:00-07:00
   *[typed] “{ $typed }” is not two hours of the day. From when to when? For example: { say-quiet } 22:00-07:00
  }
problem-number-forgotten = I was interrupted just then, and no longer know which one { $number } was. It may be done already: look at the list.
problem-no-such-delivery = This delivery is not open here any more.
problem-no-such-publisher = No publisher here is called “{ $typed }”. Say its name or its domain.
problem-publishers = At most { $most } publishers.
problem-missing-originators = { $grammar ->
    [forms] How many reports? For example: 2.
   *[typed] How many reports? For example: { say-settings } originators 2.
  }
problem-missing-settle = { $grammar ->
    [forms] How many minutes? For example: 5.
   *[typed] How many minutes? For example: { say-settings } settle 5.
  }
problem-missing-gap = { $grammar ->
    [forms] How many minutes? For example: 60.
   *[typed] How many minutes? For example: { say-settings } gap 60.
  }
problem-missing-change = { $grammar ->
    [forms] How many percent? For example: 50.
   *[typed] How many percent? For example: { say-settings } change 50.
  }
problem-missing-perday = { $grammar ->
    [forms] How many a day? For example: 3.
   *[typed] How many a day? For example: { say-settings } perday 3.
  }
problem-missing-trusted = { $grammar ->
    [forms] Which publishers? For example: Velm Courier.
   *[typed] Which publishers? For example: { say-settings } trusted Velm Courier.
  }
problem-missing-blocked = { $grammar ->
    [forms] Which publishers? For example: Velm Courier.
   *[typed] Which publishers? For example: { say-settings } blocked Velm Courier.
  }
problem-missing-images = { $grammar ->
    [forms] Images: on or off?
   *[typed] On or off? For example: { say-settings } images on.
  }
problem-missing-mention = { $grammar ->
    [forms] Which role shall alerts call? Choose it in /settings.
   *[typed] Which role shall alerts call? Choose it in the settings, or say: { say-settings } mention none.
  }
problem-missing-editors = { $grammar ->
    [forms] Which roles may configure? Choose them in /settings.
   *[typed] Which roles may configure? Choose them in the settings, or say: { say-settings } editors none.
  }
problem-missing-allowed = { $grammar ->
    [forms] Where shall commands be answered? Choose the places in /settings.
   *[typed] Where shall commands be answered? Choose the places in the settings, or say: { say-settings } allowed none.
  }
problem-missing-cooldown = { $grammar ->
    [forms] How many seconds? For example: 30.
   *[typed] How many seconds? For example: { say-settings } cooldown 30.
  }
problem-no-roles = There are no roles here to choose from: this group's admins configure, and nobody is called.
problem-one-place = This chat has no topics that I know of: commands are answered in all of it.
problem-no-community = This is a setting of a whole server, and this place belongs to none.
problem-mention-everyone = Alerts may call one role, never everyone. Choose another one.
problem-editors-everyone = Everyone cannot be an editor. Choose a role that only some have.
problem-managers-only = Those who manage the server choose who configures here, where commands are answered and which role alerts call. Please ask one of them.
problem-id = “{ $typed }” is no role or place. Choose it in the settings.
problem-ids = Choose { $most } at most.
problem-missing-reports = { $grammar ->
    [forms] Who is told when sending fails? Choose it in the options of /settings.
   *[typed] Who is told: me, chat or author? For example: { say-settings } reports me.
  }
problem-missing-for = For whom: me or chat?
problem-no-such-command = There is no command “{ $typed }”.
problem-language = I know no language “{ $typed }”. Say its name or its code, such as Hebrew or he.
problem-interface = I do not speak { $name } yet, only { $languages }.
problem-languages = At most { $most } languages.
# Cities by other names than their zones': "name = zone".
zone-cities = tel aviv = asia/jerusalem, haifa = asia/jerusalem, washington = america/new_york, boston = america/new_york, san francisco = america/los_angeles, mumbai = asia/kolkata, delhi = asia/kolkata, beijing = asia/shanghai
problem-zone = I know no time zone “{ $typed }”. Say a large city in it, such as Jerusalem.
problem-zone-near = I know no time zone “{ $typed }”. Did you mean { $near }?
problem-hidden-full = At most { $most } words can be hidden. Show one again first.
problem-hidden-length = A hidden word has { $least } to { $most } letters or digits.
problem-hidden-common = “{ $word }” stands in nearly every story. Hide a word that tells stories apart.
problem-source-address = { $grammar ->
    [forms] Which address? For example: https://velmcourier.example/feed.xml
   *[typed] Which address? For example: { say-sources } add https://velmcourier.example/feed.xml
  }
problem-source-which = { $grammar ->
    [forms] Which source? /sources{ "\u00A0" }remove offers those that are read here.
   *[typed] Which source? Say its number in the list.
  }
problem-document-which = { $grammar ->
    [forms] Which file? Attach it to /sources{ "\u00A0" }import.
   *[typed] Which file? For example: { say-sources } import my-feeds.opml
  }
problem-no-such-source = { $grammar ->
    [forms] No single source is meant by “{ $typed }”. Choose one of those that are offered.
   *[typed] No single source is meant by “{ $typed }”. Say its number in the list.
  }
problem-operators-source = { $name } is in the operator's list, so it cannot be removed from here.
problem-sources-full = A chat may add { $most } sources. Remove one first.
problem-no-document = { $name } cannot be read from here.
problem-document-too-large = { $name } is larger than 1 MB, too large for a list of sources.
problem-document-not-text = { $name } is not a text file. A list of sources is an OPML file, as feed readers export it.
problem-document-unreachable = { $name } could not be fetched. Attach it again.
problem-not-opml = { $name } is no OPML list.

## Schedules in a chat

schedule-ask = Schedule this?
schedule-saved = { $where ->
    [there] Schedule { $number } is saved for { $place }
   *[here] Schedule { $number } is saved
  }
schedule-changed = { $where ->
    [there] Schedule { $number } of { $place } is changed
   *[here] Schedule { $number } is changed
  }
schedule-number = Schedule { $number }
schedule-paused = paused
schedule-not = Nothing was scheduled.
schedule-kept = The schedule stays.
schedule-when = when
schedule-next = next
schedule-topics = topics
schedule-on = yes
schedule-layout = { $layout ->
    [card] a short card, the digest in its thread
    [stories] the headlines, then each story by itself
    [living] one message, edited through the day
   *[post] in full
  }
schedule-approval = { $chat }, waits { $minutes } minutes, then { $otherwise ->
    [publish] it is published
   *[skip] it is skipped
  }
schedule-empty-say = say so
schedule-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
  }
schedule-forecast = Last 7 days: { $stories ->
    [one] 1 story
   *[other] { $stories } stories
  }, { $minutes ->
    [0] less than a minute
    [one] 1 minute
   *[other] { $minutes } minutes
  } a day.
# Words that are a topic, told from the name of a desk.
schedule-topic-words = “{ $words }”
schedule-choice = { $schedule }
schedule-zone-question = { $grammar ->
    [commands] Is it { $now } for you? If not, press “{ button-ask-zone }” and name a city. Nothing is scheduled until you answer.
    [forms] Is it { $now } for you? If not, press “{ button-ask-zone }” and name a city. Nothing is scheduled until you answer.
   *[typed] Is it { $now } for you? If not, name a city: “zone Jerusalem”. Nothing is scheduled until you answer.
  }
schedule-unable = { $way ->
    [pin] I cannot pin here: the permission “{ $permission }” is missing. Until I have it, digests come without being pinned.
    [publish] { $grammar ->
        [forms] Posts are published to other servers from announcement channels only, and this is none. Digests come without being published.
       *[typed] Posts are not published any further from here. Digests come all the same.
      }
   *[card] { $reason ->
        [kind] A thread has no threads of its own: the digest comes right below its short card.
       *[permission] I cannot open threads here: the permission “{ $permission }” is missing. Until I have it, the digest comes right below its short card.
    }
  }
schedule-remove-ask = Remove “{ $schedule }”? What waits to be sent goes with it.
schedule-removed = “{ $schedule }” is removed.
schedule-run-queued = Published: it is on its way.
schedule-run-rejected = Skipped: it is not sent.
schedule-story-dropped = The story is taken out. The digest still waits.
schedule-all-dropped = That was its last story: the digest is not sent.
schedules-title = { $where ->
    [there] Schedules in { $place }
   *[here] Schedules
  }
schedules-none = { $where ->
    [there] Nothing is scheduled in { $place }.
   *[here] Nothing is scheduled here.
  }
schedules-hint = { $grammar ->
    [forms] /schedule{ "\u00A0" }add adds one, /schedule{ "\u00A0" }change changes one.
   *[typed] Add one in a line: “{ say-schedule } 07:30 weekdays science”. More ways: /help schedule
  }
# What may be typed for all topics, and what may stand before topics.
schedule-everything = everything, all, all topics, all desks
schedule-connectives = about, on, of, for, with

setup-title = { $where ->
    [there] A briefing for { $place }
   *[here] A briefing for this chat
  }
setup-hint = { $grammar ->
    [forms] Change anything with the menus and buttons, or with the options of /setup.
   *[typed] Change anything with the buttons, or say it in one line: “{ say-setup } 18:00 weekdays science zone Jerusalem”.
  }
setup-place = place
setup-place-here = { $who ->
    [everyone] { $where ->
        [there] { $place }, for everyone there
       *[here] this chat, for everyone here
      }
   *[you] this chat, for you alone
  }
setup-choose-desks = topics (none: all)
setup-ask-time = When?
setup-time-example = 18:00 weekdays
setup-preview = As it would look now

welcome-title = Dateline is in { $name }
welcome-what = It reads many news sources and tells what happened in a few lines, with who reports it: a briefing at the hours you choose, and alerts to what members follow.
welcome-how = { $kind ->
    [group] Nothing is posted until you set it up: hours and topics, on one card, here with me alone. Members may ask for news there with /news, and follow what they like.
    [channel] Nothing is posted until you set it up: hours and topics, on one card, here with me alone. All its settings are made here.
   *[server] Nothing is posted until you say so. Say /setup in the channel that should get briefings, or choose it here.
  }
welcome-choose = Set up a briefing in…
welcome-no-places = There is no channel yet that Dateline may write to. Give it the rights to see one and to send messages there, then say /setup in it.
welcome-privacy = { $kind ->
    [group] In a group Dateline heeds only commands, and what answers it. /privacy shows what is stored and deletes it.
    [channel] Dateline does not read what is posted there. /privacy shows what is stored and deletes it.
   *[server] Dateline reads no messages, only commands said to it. /privacy shows what is stored and deletes it.
  }
welcome-group = Dateline is here, and posts nothing until an admin says so. Set-up is done in private.
welcome-group-button = Set up

## The bot's page on Telegram (at most 120 letters and 512)
bot-short-description = News briefings and alerts with their sources: few lines, at your hours. For you, groups and channels.
bot-description =
    Reads many news sources and tells what happened in a few lines, each with who reports it.

    • A briefing at the hours you choose
    • Alerts the moment a topic you follow moves
    • In private, in groups and in channels

    Every line is a sentence of a linked report.

place-paused = { $where ->
    [there] Paused. Nothing is sent to { $place } until somebody resumes.
   *[here] Paused. Nothing is sent here until somebody resumes.
  }
place-paused-already = { $where ->
    [there] { $place } was paused already. Nothing is sent there until somebody resumes.
   *[here] It was paused already. Nothing is sent here until somebody resumes.
  }
place-resumed = { $where ->
    [there] { $place } is resumed. The next briefing comes at its time.
   *[here] Resumed. The next briefing comes at its time.
  }
place-not-paused = { $where ->
    [there] Nothing was paused in { $place }.
   *[here] Nothing was paused here.
  }

## Schedules: the words that may be typed, a folded form of each

schedule-word-at = at, @
schedule-word-and = and, &, plus, as well as
schedule-word-every = every, each
schedule-word-from = from, between, starting, starting at, beginning
schedule-word-to = to, until, till, through, -
schedule-word-filler = on, the, of the month, of month, of each month, of every month, in the, of, in, o'clock, hrs
schedule-word-hours = hours, hour, h
schedule-word-minutes = minutes, minute, min, mins
schedule-word-hourly = hourly
schedule-word-span-30 = half hour, half an hour
schedule-word-span-120 = other hour, two hours
schedule-word-am = am, a.m, a.m.
schedule-word-pm = pm, p.m, p.m., in the afternoon
schedule-word-in-morning = in the morning, in the mornings
schedule-word-in-evening = in the evening, in the evenings
schedule-word-morning = morning, mornings
schedule-word-evening = evening, evenings
schedule-word-midnight = midnight
schedule-word-noon = noon, midday
schedule-word-daily = daily, every day, each day, everyday, all days
schedule-word-weekdays = weekdays, weekday, working days, workdays, work days, on weekdays
schedule-word-weekends = weekends, weekend
schedule-word-day-0 = sunday, sundays, sun
schedule-word-day-1 = monday, mondays, mon
schedule-word-day-2 = tuesday, tuesdays, tue, tues
schedule-word-day-3 = wednesday, wednesdays, wed
schedule-word-day-4 = thursday, thursdays, thu, thur, thurs
schedule-word-day-5 = friday, fridays, fri
schedule-word-day-6 = saturday, saturdays, sat
schedule-word-nth-1 = first, 1st
schedule-word-nth-2 = second, 2nd
schedule-word-nth-3 = third, 3rd
schedule-word-nth-4 = fourth, 4th
schedule-word-nth-L = last
schedule-hour-names = one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve
schedule-at-hour = at { $hour }, { $hour } o'clock, at { $hour } o'clock
schedule-half-past = half past { $hour }, half-past { $hour }
schedule-quarter-past = quarter past { $hour }, a quarter past { $hour }
schedule-quarter-to = quarter to { $hour }, a quarter to { $hour }
# These are asked about: no schedule repeats so.
schedule-never-words = tomorrow, today, tonight, once, one time, next week, this evening, this morning, every other, weekly, monthly, fortnightly, biweekly, yearly
# Dates and moments from now come once as well.
schedule-months = january, jan, february, feb, march, mar, april, apr, may, june, jun, july, jul, august, aug, september, sept, sep, october, oct, november, nov, december, dec
schedule-of-month = of
schedule-soon = in
schedule-soon-units = minutes, minute, mins, min, hours, hour, days, day, weeks, week
# So are these, which may mean two things.
schedule-doubtful-words = every second, every third, every fourth
# Letters written before a word without a space.
schedule-word-prefixes = { "" }
# Which days these are; 0 is Sunday.
schedule-weekdays-days = 1, 2, 3, 4, 5
schedule-weekends-days = 0, 6

# Told back; what is said here is understood as well.
suggested-schedule = { $schedule } · next { $next }
schedule-daily = daily
schedule-weekdays = weekdays
schedule-weekends = weekends
schedule-on-days = { $days }
schedule-date = { $day ->
    [1] 1st
    [2] 2nd
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
    [31] 31st
   *[other] { $day }th
  }
schedule-on-dates = on the { $dates } of the month
schedule-nth = the { $nth ->
    [1] first
    [2] second
    [3] third
    [4] fourth
   *[L] last
  } { $day } of the month
schedule-days-times = { $days } at { $times }
schedule-days-step = { $days }, { $step }
schedule-every-hours = { $count ->
    [one] every hour
   *[other] every { $count } hours
  }
schedule-every-minutes = { $count ->
    [one] every minute
   *[other] every { $count } minutes
  }
schedule-step-between = { $every } from { $from } to { $to }

## Schedules that cannot be

problem-schedule-number = “{ $typed }” is no schedule's number. The list shows the numbers.
problem-no-such-schedule = { $grammar ->
    [forms] There is no schedule { $number } here. Choose one in the list.
   *[typed] There is no schedule { $number } here. Say its number in the list.
  }
problem-schedule-gone = That schedule is no longer here.
problem-no-schedules = Nothing is scheduled here yet.
problem-schedule-which = { $grammar ->
    [forms] Which schedule?
   *[typed] Which schedule? Say its number in the list.
  }
problem-schedule-change = { $grammar ->
    [forms] Change what? Its hours and topics, or any other option of /schedule{ "\u00A0" }change.
   *[typed] Change what? For example: { say-schedule } change 2 08:00, or: { say-schedule } change 2 minutes 5.
  }
problem-schedules-full = A chat has at most { $most } schedules. Remove one first.
problem-topics-many = At most { $most } topics in one briefing.
problem-run-which = Which digest? Use the buttons under it.
problem-run-decided = This digest does not wait for approval here any more.
problem-approval-which = { $grammar ->
    [forms] Who approves? Give the option “{ option-moderators }” too, a channel, or “{ option-approval }”: me.
   *[typed] Who approves? Say “approval me”, or “moderators:” and the title or @name of a group of yours.
  }
problem-approval-unknown = { $grammar ->
    [forms] { $name } cannot be asked to approve: it must be in this server, and you and Dateline both must be able to post there. Choose another channel, or me under “{ option-approval }”.
   *[typed] I know no group of yours called “{ $name }”. Say the title or @name of a group where you are an admin and I may post{ $offered ->
        [yes] , or choose one here.
       *[no] .
    }
  }
problem-approval-chat = { $grammar ->
    [forms] { $chat } cannot be asked to approve: it must be in this server, and you and Dateline both must be able to post there. Choose another channel, or me under “{ option-approval }”.
   *[typed] { $chat } cannot be asked to approve: only its admins may choose it, and I must be able to post there. Ask one of them to do this, or approve alone: “approval me”.
  }
problem-missing-layout = Which layout: post, card, stories or living?
problem-missing-empty = When nothing is new: skip or say?
problem-missing-age = { $grammar ->
    [forms] How many hours? For example: 24.
   *[typed] How many hours? For example: age 24.
  }
problem-missing-late = { $grammar ->
    [forms] How many minutes? For example: 60.
   *[typed] How many minutes? For example: late 60.
  }
problem-missing-publishers = { $grammar ->
    [forms] Which publishers? With commas between: Velm Courier, Northline.
   *[typed] Which publishers? Put commas between, and quotes around: publishers "Velm Courier, Northline".
  }
problem-missing-topics = Which topics? With commas between, or “everything”.
problem-missing-approval = Who approves: me, off, or a chat's id?
problem-missing-moderators = Which group approves? Say its title or @name.
problem-missing-timeout = { $grammar ->
    [forms] How many minutes? For example: 30.
   *[typed] How many minutes? For example: timeout 30.
  }
problem-missing-otherwise = When nobody answers: publish or skip?
problem-missing-pin = Pin: on or off?
problem-missing-publish = Publish: on or off?
problem-schedule-once = “{ $typed }”: a schedule comes again and again on its days and hours, such as 07:30 weekdays · Mon,Thu 18:00 · every 6 hours · second Tuesday of the month 9:00. To make it a topic, put it in quotes.
problem-schedule-zone = { $grammar ->
    [forms] “{ $typed }” may be several time zones. Leave it out, and name a city in the option “time-zone”.
   *[typed] “{ $typed }” may be several time zones. Say a city at the end: zone New York.
  }
problem-schedule-left = I could not fit “{ $typed }” into the times. Say them as in: 07:30 weekdays · Mon,Thu 18:00 · every 6 hours. To make it a topic, put it in quotes.
problem-schedule-clock = “{ $typed }” is no time of day. Hours go from 00:00 to 23:59, for example: 07:30.
problem-schedule-near = I do not know “{ $typed }”. Did you mean “{ $near }”? To make it a topic, put it in quotes.
problem-zone-which = { $grammar ->
    [commands] Which city? For example: Jerusalem.
    [forms] Which city? For example: Jerusalem.
   *[typed] Which city? Say it: zone Jerusalem.
  }
problem-schedule-hour = “{ $typed }”: at what time? Say it too, such as 07:30.
problem-cron = “{ $typed }” cannot be the { $field ->
    [minute] minute (0 to 59)
    [hour] hour (0 to 23)
    [dayOfMonth] day of the month (1 to 31)
    [month] month (1 to 12)
   *[dayOfWeek] day of the week (0 to 7, 0 and 7 are Sunday)
  }. For example: 30 7 * * 1-5 is weekdays at 07:30.
problem-cron-fields = “{ $typed }” is no cron expression: it has five fields, minute, hour, day of the month, month, day of the week. For example: 30 7 * * 1-5.
problem-schedule-key = { $grammar ->
    [forms] “{ $typed }” is neither a time nor a topic. What else can be wished has an option of its own. To name a topic so, put it in quotes.
   *[typed] A schedule has no “{ $typed }”. What it has: { $keys }. To name a topic so, put it in quotes.
  }
problem-schedule-seconds = A briefing has no seconds. Say five fields: minute, hour, day of the month, month, day of the week.
problem-schedule-unreadable = I cannot read this as a time. For example: 07:30 weekdays · Mon,Thu 18:00 · every 6 hours.
problem-schedule-long = That is too much for one briefing. Add a second one.
problem-schedule-never = That day never comes. Say another.
problem-schedule-often = A briefing comes at most every 15 minutes. Say fewer times; what breaks in between comes as an alert.

## Alerts

alert-title = Alert
alert-story = a story you follow
alert-last = { $count ->
    [one] That was today's only alert; more comes with your next digest.
   *[other] That was the last of { $count } alerts today; more comes with your next digest.
  }
content-marks = Content warning: { $marks }
content-mark = { $mark ->
    [violence] violence
    [death] death
    [sexual-crime] sexual crime
   *[self-harm] self-harm
  }
quiet-title = While it was quiet
quiet-count = { $count ->
    [one] 1 story
   *[other] { $count } stories
  }
quiet-more = { $count ->
    [one] 1 more comes with your next digest.
   *[other] { $count } more come with your next digest.
  }
correction-sent = told here { $time }
removed-story = A story was removed here.
button-unfollow = Unfollow
button-unfollow-named = Unfollow { $name }
button-unfollow-all = Yes, unfollow all

## Why this?

why-title = Why this?
why-follow = You follow { $topic }
why-follow-chat = This chat follows { $topic }
why-this-story = this story
why-found = found: { $words }
why-no-follow = Nothing followed here speaks of it: a digest shows what weighs most in the news.
why-schedule = Schedule { $id } brings { $topics }
why-schedule-all = Schedule { $id } brings all topics, what weighs most first
why-held-title = Alerts
why-queued = { $time } · alerted
why-batched = { $time } · told after the quiet hours
why-quiet = { $time } · waits for the end of the quiet hours
why-capped = { $time } · held back, there had been { $count } that day; it comes with the next digest
why-gap = { $time } · held back, one of this story had come less than { $minutes } minutes before; it comes with the next digest
why-owed = { $time } · on its way
why-unknown = { $time } · sent, but whether it arrived is not known
why-none = { $time } · not sent: it could not be, or nothing was left to tell
why-own-title = For you alone
why-digest = In digests: { $reason }
why-digest-hidden = left out, “{ $word }” is hidden
why-digest-blocked = left out, its sources are blocked here
why-digest-old = left out, no new report for { $hours ->
    [one] an hour
   *[other] { $hours } hours
  }
why-digest-shown = you were shown it as it stands
why-digest-next = it is in your next one
why-digest-length = left out for length, others weigh more
why-now = Now: { $reason }
why-not-paused = nothing is sent here while it is paused
why-not-language = it is in a language not read here
why-not-hidden = it has a word that is hidden here
why-not-removed = it was hidden here
why-not-sources = only sources report it that are not read here
why-not-withdrawn = its publisher withdrew it
why-not-accusation = one outlet alone accuses somebody
why-not-unconfirmed = { $have ->
    [one] 1 origin reports it
   *[other] { $have } origins report it
  }; an alert needs { $need }
why-not-old = it was no news any more when I read it
why-not-undated = its report has no date
why-not-early = it is from before you followed it
why-not-shown = what it tells was shown here already
why-not-small = the number moved by less than { $percent } percent
why-not-unchanged = nothing new since the last alert
why-not-news = it may still alert
why-not-unwanted = alerts are off for what is followed here

## Terminal

terminal-hint = A number opens what it stands by. Or ask: “science news”, “search …”, “help”. “quit” leaves.
terminal-no-chat = ROLES names no “chat”, yet who sits at this terminal is answered all the same.
# What may be typed to leave.
terminal-leave = quit, exit, bye, goodbye, q
terminal-edited = An earlier message was edited. Now:
demo-banner = Sample newsroom. Every place, person and publisher in it is invented. For real news: npm start -- --terminal
sources-listed = Sources
progress-reading = Reading the news
progress-count = { $done } of { $total }

## Menus on Discord

discord-more-choices = More choices
discord-open-story = Open a story
discord-choose = Choose

# What Discord's own rules and a server's settings ask to be said.
discord-allowed-elsewhere = Commands are answered in { $places }. This server's admins have set it so.
discord-allowed-nowhere = Commands are not answered in this channel. This server's admins have set it so.
discord-no-such-channel = That channel is not there any more, or neither of us can see it.
discord-not-your-channel = You cannot post in { $channel } yourself, so nothing is posted there for you. Ask somebody who can.
discord-missing-permissions = I cannot post in { $channel } yet. Missing: { $permissions }. Open the channel's settings, then Permissions, add my role there and allow it; then try again.
discord-wanted-permissions = In { $channel } I also need { $permissions } to see after a network failure whether a post arrived. Without it, one may be missing or come twice.
discord-more-parts = There is more than fits here. Ask for something narrower, or write to me alone.
image-credit = Image: { $credit }
discord-choices-left = { $count ->
    [one] One more cannot be shown here.
   *[other] { $count } more cannot be shown here.
  }
discord-form-label = Your words

## Answers on Telegram

telegram-other-place = For another place…
telegram-choose-place = Which place is it about? You can also name it, as in: /setup @velmnews 07:30 weekdays world
telegram-no-places = You have not brought me anywhere yet. Choose a channel or a group that you administer.
telegram-choose-topic = Which topic? I know only those in which something was written since I came.
telegram-whole-group = { $place }: not in a topic
telegram-a-channel = A channel …
telegram-a-group = A group …
telegram-back = Back
telegram-choose-how = { $kind ->
    [channel] Press the button below and choose a channel that you administer. I am made an admin there who may post and edit posts, nothing else.
   *[group] Press the button below and choose a group that you administer. I am added to it as a member.
  }
telegram-choose-button = { $kind ->
    [channel] Choose a channel
   *[group] Choose a group
  }
telegram-choose-nothing = Choose nothing
telegram-chose-nothing = Nothing was chosen.
telegram-chosen = Chosen: { $place }
telegram-no-such-place = That place is not there any more, or it is not one of yours. In a group or channel that you administer, add me first; then try again.
telegram-not-there = I am not in { $place }. Add me there first, in a channel as an admin who may post; then try again.
telegram-place-unread = I cannot look up that place just now. Please try again in a moment.
telegram-none-called = None of your places is called { $name }. Add me there first, in a channel as an admin who may post; or choose it with “For another place …” under /setup.
telegram-not-your-place = Only admins of { $place } may do that, and you are not one at the moment. Please ask one of them.
telegram-cannot-post = { $kind ->
    [channel] I cannot post in { $place } yet. Open the channel, then Administrators, make me one and allow “Post Messages”; then try again.
   *[group] I cannot write in { $place }. Open the group, then Permissions, and allow “Send Messages”, or make me an admin; then try again.
  }
telegram-allowed-elsewhere = { $general ->
    [alone] Commands are answered in General. This group's admins have set it so.
    [too] Commands are answered in General and in { $places }. This group's admins have set it so.
   *[no] Commands are answered in { $places }. This group's admins have set it so.
  }
telegram-allowed-nowhere = Commands are not answered in this topic. This group's admins have set it so.
telegram-file-failed = The file could not be sent just now. Please ask for it again.
telegram-open-privately = Read it privately
telegram-no-change = It is set so already.
telegram-say-alone = Others read here. Please say it to me alone.
telegram-yours-alone = That is yours alone, and others read here.
telegram-link-gone = This link is too old to be understood. Please ask again here.
telegram-in-channel = Commands are not answered in a channel, where everybody would read them. Its admins say them to me alone.
telegram-some-place = a chat
telegram-some-person = user { $id }
telegram-your-words = Your words
telegram-example = For example { $example }
telegram-now = Now: { $value }
telegram-open-bot = Open Dateline
telegram-nothing-found = Nothing found · Open Dateline
