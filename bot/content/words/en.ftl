# Everything that we say in English. Short, warm, plain; no blame, no promise, never "now".
# Clinical sentences have their source and review date in sources.toml.

## Days and times

weekday-0 = Mon
weekday-1 = Tue
weekday-2 = Wed
weekday-3 = Thu
weekday-4 = Fri
weekday-5 = Sat
weekday-6 = Sun
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
day = { $weekday } { $day } { $month }
day-today = today, { $day }
day-tomorrow = tomorrow, { $day }
day-yesterday = yesterday, { $day }
moment = { $day }, { $time }

## The bot itself

bot-description =
    A coach for runners with Achilles tendon pain. Each morning I ask how the tendon is, then say: run, run shorter, take it easy, rest, or see somebody, and why. The day after a run I ask whether it has settled.

    I am a program, not a doctor. Your answers are kept encrypted, and /delete removes them all.
command-start = Begin, or come back
command-checkin = Today's check-in
command-log = Log a run or other activity
command-exercise = Today's exercise
command-plan = Your plan and what comes next
command-learn = Good to know about the Achilles
command-danger = Something feels wrong
command-zone = Change your time zone
command-privacy = What is kept about you
command-delete = Delete everything
command-profile = What you told me of yourself
command-settings = Hours, rest days, breaks and more
command-pause = I am away for a while
command-back = I am back
command-stop = Stop all messages
command-help = Help, and all commands
command-history = What I sent you
command-export = A copy of your data
command-cancel = Leave the open question
bot-short-description = A coach for runners with Achilles pain: one short check-in a day, and what it means. A program, not a doctor.

do-start = Start
do-checkin = Check-in
do-log = Log a run
do-exercise = Today's exercise
do-plan = My plan
do-learn = Good to know
do-danger = Something feels wrong
do-help = Help
do-delete = Delete everything
view-why = Why?
view-verdict = Back
view-correct = Correct an answer
toast-old = That button is out of date. Nothing was changed.

## Set-up

setup-consent =
    <b>Achilles Coach</b>

    I help runners with Achilles tendon pain, one day at a time.

    • Each morning I ask how the tendon is: three taps.
    • I say run, run shorter, take it easy, rest, or see somebody, and why.
    • The day after a run I ask whether it has settled.

    I am a program, not a doctor, and I cannot examine you. If your physio says otherwise, do what your physio says.

    I keep your answers, your time zone and your Telegram number, encrypted. No name. What you type is read, and only the answer in it is kept; a note is kept as you wrote it. /privacy tells more, /delete removes it all.
setup-consent-agree = I agree, and I am 18 or older
setup-consent-under18 = I am under 18
setup-consent-not_now = Not for me
setup-agreed = Thank you. A few short questions, about a minute.
setup-refused-under18 =
    Thank you for telling me. I am made for adults, and growing heels need somebody who can look at them.

    Please show the heel to a parent and to a GP or a physio in the next two weeks. Go the same day if you cannot put weight on it, have a fever, or it hurts at night.
setup-refused-not_now = That is fine. Nothing more will come. If you change your mind, send /start.
setup-title = <b>Setting up</b>
setup-zone =
    <b>Where are you?</b> I need your time zone, so that morning means your morning.

    Share your location with the button below, or type your city, or the time that it is where you are. I keep the zone, not the place.
share-place = Share my location
tell-time = Tell the time instead
setup-zone-time = What time is it where you are? Type it, such as 14:20 or 2:20 pm.
setup-zone-by-time = Which one fits? Check that the time is yours. If none does, type the nearest large city.
setup-zone-no-such-time = I know no place where it is that time. Please look at your clock once more, or type the nearest large city.
setup-zone-which = Which one is it? Check the time.
zone-label = { $zone }, { $time } there
setup-zone-unknown = I do not know that place. Please type the nearest large city, or share your location, or type the time where you are, such as 14:20.
setup-zone-set = Your time: <b>{ $here }</b> ({ $zone }). If that is wrong, send /zone.
setup-side = Which Achilles hurts?
setup-side-left = Left
setup-side-right = Right
setup-side-both = Both
setup-side-told = Side: { $value }
setup-site =
    Where does it hurt most?

    Middle: 2 to 6 cm above the heel bone. Low: where the tendon joins the heel bone.
setup-site-midportion = Middle of the tendon
setup-site-insertional = Low, at the heel bone
setup-site-unsure = Not sure
setup-site-told = Place: { $value }
setup-baseline_pain =
    On a usual morning, how sore are the first steps?

    0 is no pain, 10 is the worst you can imagine.
setup-baseline_pain-told = Usual morning: { $value } of 10
setup-running = Are you running at the moment?
setup-running-yes = Yes, I run
setup-running-no = No
setup-running-told = Running: { $value }
setup-longest_run = Your longest run in the last 30 days, in minutes? Tap or type.
setup-longest_run-label = { $value } min
setup-longest_run-told = Longest run: { $value }
setup-check_in_time = When shall I ask each morning? Tap, or type a time such as 7:30.
setup-check_in_time-told = Check-in: { $value }
setup-exercise_time = When shall I bring the day's exercise? Tap, or type a time such as 17:45.
setup-exercise_time-told = Exercise: { $value }
setup-danger =
    One last thing. Does any of this fit?

    • a sudden pop or kick in the tendon or calf
    • you cannot rise on the toes of that leg
    • one calf swollen, hot or red
    • fever, or a hot red heel
    • a cold or numb foot
    • an antibiotic such as ciprofloxacin in the last months
    • a steroid injection near the tendon
setup-danger-none = None of these
setup-danger-some = Yes, something fits
setup-done = <b>All set.</b>
welcome-back =
    Welcome back. Your answers are all here. After { $days } quiet days or more we begin gently, with less than before.

    Next message: { $when }.
next-none = when you write to me
next-line = Next message: { $when }.

# The consent once more, when the version has risen. Who raises it writes here what is new in it: consent-changed-2 ...
consent-title = <b>What I keep, and how, has changed.</b>
consent-since = You agreed to version { $agreed }. By this time it is version { $version }:
consent-changed-1 = the first version: what is kept, why, where, for how long, and your rights.
consent-renew =
    /privacy tells all of it. Do you agree?

    Until you say so I ask nothing, plan nothing and keep nothing new, but for a danger: if something feels wrong, tell me all the same. I read that at any time, and /danger works.
consent-renew-agree = I agree
consent-renew-stop = Stop all messages
consent-renew-told = Your answer: { $value }
consent-thanks = Thank you. All goes on as before.

## Check-in

check_in-title = <b>Check-in, { $day }</b>
check_in-earlier = Kept for that day. Your plan takes it in.
check_in-nudge = Still time for this one, no hurry.
check_in-after = It is the morning after { $load }. Has the pain gone back to your usual?
check_in-pain =
    How sore were the first steps this morning?

    0 is no pain, 10 is the worst you can imagine.
check_in-pain-earlier =
    How sore were the first steps on that morning?

    0 is no pain, 10 is the worst you can imagine.
check_in-stiffness-earlier = How many minutes until the stiffness was gone on that morning?
check_in-yesterday-earlier = What did you do on the day before?
check_in-sudden-earlier =
    That was much sorer than your usual, so I ask three short questions to be safe. If you cannot answer them and anything feels torn or weak, get it looked at today.

    Did it come suddenly, with a pop, a snap or like a kick?
check_in-pain-told = First steps: { $value } of 10
check_in-pain-name = First steps
check_in-limp-no = I limp: no
check_in-limp-yes = I limp: yes
check_in-limp-told = Limping: yes
check_in-stiffness = How many minutes until the stiffness was gone?
check_in-stiffness-0 = None
check_in-stiffness-45 = 45 +
check_in-stiffness-told = Stiff for: { $value } min
check_in-stiffness-told-0 = Stiff: not at all
check_in-stiffness-name = Stiffness
check_in-yesterday = What did you do yesterday?
check_in-yesterday-nothing = Nothing hard
check_in-yesterday-run = Run
check_in-yesterday-walk = Long walk
check_in-yesterday-cycle = Bike
check_in-yesterday-swim = Swim
check_in-yesterday-strength = Strength
check_in-yesterday-plyometric = Jumps
check_in-yesterday-other = Other
check_in-yesterday-several = More than one
check_in-yesterday-told-several = Yesterday: more than one thing
check_in-yesterday-told = Yesterday: { $value }
check_in-yesterday-name = Yesterday
check_in-minutes = How many minutes? Tap or type.
check_in-minutes-told = Minutes: { $value }
check_in-minutes-name = Minutes
check_in-load_pain = How sore was the tendon at its worst during it or right after, 0 to 10?
check_in-load_pain-told = Worst pain: { $value } of 10
check_in-load_pain-name = Worst pain
check_in-load_limp-no = I limped: no
check_in-load_limp-yes = I limped: yes
check_in-load_limp-told = Limped: yes
check_in-kinds = Pick everything that you did, then Done.
check_in-kinds-run = Run
check_in-kinds-walk = Long walk
check_in-kinds-cycle = Bike
check_in-kinds-swim = Swim
check_in-kinds-strength = Strength
check_in-kinds-plyometric = Jumps
check_in-kinds-other = Other
check_in-kinds-told = You did: { $value }
check_in-kinds-name = What you did
check_in-each_minutes = { $kind }: how many minutes? Tap or type.
check_in-each_minutes-told = { $kind }, minutes: { $value }
check_in-each_minutes-name = { $kind }: minutes
check_in-each_load_pain = { $kind }: how sore was the tendon at its worst during it or right after, 0 to 10?
check_in-each_load_pain-told = { $kind }, worst pain: { $value } of 10
check_in-each_load_pain-name = { $kind }: worst pain
check_in-sudden =
    That is much sorer than your usual, so I ask three short questions to be safe. If you cannot answer them and anything feels torn or weak, get it looked at today.

    Did it come suddenly, with a pop, a snap or like a kick?
check_in-sudden-yes = Yes
check_in-sudden-no = No
check_in-sudden-unsure = Not sure
check_in-sudden-told = Came suddenly: { $value }
check_in-sudden-name = Came suddenly
check_in-can_rise = Can you rise on the toes of that leg alone? If you are not sure or it feels wrong, do not try it.
check_in-can_rise-yes = Yes, I can
check_in-can_rise-no = No
check_in-can_rise-unsure = Not sure
check_in-can_rise-told = Rise on the toes of that leg: { $value }
check_in-can_rise-name = Rise on the toes
check_in-gap = Is there a new gap or dent in the tendon, a bruise, or new weakness in the push-off?
check_in-gap-yes = Yes
check_in-gap-no = No, none of these
check_in-gap-unsure = Not sure
check_in-gap-told = New gap, bruise or weakness: { $value }
check_in-gap-name = Gap, bruise or weakness
several-done = Done
several-on = ✓ { $option }
toast-pick-one = Please pick at least one first.
correct-title = <b>Which answer shall we change?</b>

## Verdicts

verdict-run = <b>Run.</b> Easy and flat. Stop if the pain goes above { $ceiling } of 10.
verdict-run-cap = <b>Run,</b> up to { $cap } minutes. Easy and flat. Stop if the pain goes above { $ceiling } of 10.
verdict-run_shorter = <b>Run shorter.</b> Keep it easy. Stop if the pain goes above { $ceiling } of 10.
verdict-run_shorter-cap = <b>Run shorter:</b> at most { $cap } minutes. Keep it easy. Stop if the pain goes above { $ceiling } of 10.
verdict-modify = <b>Take it easy.</b> No run today. Bike, swim or walk if that stays at { $ceiling } of 10 or less.
verdict-modify-no_offer = <b>Take it easy.</b> No run today, and only short walks until the morning pain is within your limit of { $ceiling } of 10.
verdict-rest = <b>Rest from running and jumping.</b> Gentle holds, bike or swim are fine at { $ceiling } of 10 or less. We look again tomorrow.
verdict-rest-no_offer = <b>Rest from running and jumping.</b> Only short walks until the morning pain is within your limit of { $ceiling } of 10. We look again tomorrow.
verdict-refer = <b>See somebody.</b> No running and no exercise until it has been looked at.
because = Why: { $reason }
why-title = <b>Why, { $day }</b>
why-line = <b>{ $rule }</b> · { $reason }
change-progress = Your strength work moves up: <b>{ $stage }</b>.
change-regress = Your strength work goes back a step: <b>{ $stage }</b>. That is part of the plan, not a failure.
stage-isometric = heel raise holds
stage-slow = slow heel raises
stage-load = heavier and faster
stage-plyometric = springs and hops
stage-maintain = keeping strong

## What comes next

next-check_in = Next check-in: { $when }.
next-exercise = Next exercise: { $when }.
next-follow_up = I ask about it again: { $when }.
kind-check_in = Check-in
kind-follow_up = Follow-up
kind-exercise = Exercise
kind-nudge = Reminder
kind-weekly_summary = Your week
kind-triage = What to do about it
plan-title = <b>Your plan, { $day }</b>
plan-stage = <b>Strength work, stage { $number } of 5: { $stage }</b> (day { $days })
late = I was away for some hours, so this comes late.

## Log

log-title = <b>Log, { $day }</b>
log-kind = What did you do?
log-kind-run = Run
log-kind-walk = Long walk
log-kind-cycle = Bike
log-kind-swim = Swim
log-kind-strength = Strength
log-kind-plyometric = Jumps
log-kind-other = Other
log-kind-told = What: { $value }
log-kind-name = What
log-minutes = How many minutes? Tap or type.
log-minutes-told = Minutes: { $value }
log-minutes-name = Minutes
log-load_pain =
    How sore was the tendon at its worst during it or right after?

    0 is no pain, 10 is the worst you can imagine.
log-load_pain-told = Worst pain: { $value } of 10
log-load_pain-name = Worst pain
log-load_limp-no = I limped: no
log-load_limp-yes = I limped: yes
log-load_limp-told = Limped: yes
log-confirm = Shall I keep it like that?
log-confirm-save = Yes, keep it
log-confirm-discard = No, forget it
log-distance = Distance: { $distance }
log-another = You have already told me of { $load } on that day. If this is the same one, pick “No, forget it”.
log-which-day = Which day was it?
log-minutes-range = Minutes go from { $least } to { $most }, so I ask for them again.
log-load_pain-range = Pain goes from { $least } to { $most }, so I ask for it again.
log-saved-earlier = Kept for { $day }: { $load }, worst pain { $pain } of 10.
view-days = Another day
log-discarded = Forgotten. Nothing was kept.
log-saved = Kept: { $load }, worst pain { $pain } of 10.
log-green = { $ceiling ->
    [3] That is within the 3 of 10 that a tendon takes well. The next morning tells the rest.
   *[other] That is within the { $ceiling } of 10 that your physio has set. The next morning tells the rest.
}
log-amber = { $ceiling ->
    [3] 4 or 5 is more than we aim for. Next time stop sooner or go easier. The number alone does not mean damage.
   *[other] That is above the { $ceiling } of 10 that your physio has set. Next time stop sooner or go easier. The number alone does not mean damage.
}
log-red = 6 or more is too much for the tendon at this time. No running until it is back to your usual for a day.
log-limp = Limping is the tendon's clearest sign of too much, whatever the number. No running until you walk evenly and it is back to your usual for a day.
load-run = a run
load-walk = a walk
load-cycle = a bike ride
load-swim = a swim
load-strength = strength work
load-plyometric = jumps
load-other = an activity
load-session = the last session
load-minutes = { $kind } of { $minutes } minutes

## Follow-up

follow_up-title =
    <b>Follow-up, { $day }</b>

    About { $hours } hours after { $load }.
follow_up-pain =
    How sore is the tendon today at its worst?

    0 is no pain, 10 is the worst you can imagine.
follow_up-told = Today: { $pain } of 10. Your usual: { $usual }.
follow_up-green = <b>Settled.</b> It is back to your usual within a day, so that load was about right.
follow_up-amber = <b>Not settled yet.</b> It was a bit more than the tendon wanted. No run until it is back to your usual, then a shorter one.
follow_up-red = <b>Too much this time.</b> No running until it is back to your usual for a day. Holds, bike or swim are fine at { $ceiling } of 10 or less.
follow_up-red-no_offer = <b>Too much this time.</b> No running until it is back to your usual for a day. Take it easy, with only short walks.

follow_up-pain-told = Day after: { $value } of 10
follow_up-pain-name = Day after
follow_up-needless = That load was taken back, so there is nothing to ask.

## Notes

command-note = Keep a note with today
do-note = Add a note
note-text = What would you like to note? Type it in your own words, up to a thousand characters.
note-text-told = Note: { $value }
note-text-name = Note
note-kept =
    Kept with { $day }:

    { $text }
note-empty = There was nothing in that note.
note-too-long = A note can have up to { $most } characters, and yours has { $length }. Nothing of it was kept. Please send a shorter one, or two.

## The last seven days

command-edit = Change an answer of the last seven days
do-edit = Change an answer
edit-days = <b>Which day shall we look at?</b>
edit-day = { $day }: { $what }
edit-day-pain = { $value } of 10
edit-empty = nothing told
edit-title = <b>{ $day }</b>. What shall we change?
edit-title-empty = <b>{ $day }</b>. I know nothing of that day yet.
edit-day-before = The day before: { $value }
edit-load = { $load }, pain { $pain }
edit-load-open = { $load }, not complete
edit-load-title =
    <b>{ $day }</b>

    { $load }
edit-fill = Fill in the check-in
edit-add = Add a run or other load
edit-back = Other days
edit-stop = Stop here
edit-leave = Leave it as it was
edit-back-day = Back to { $day }
edit-delete = Delete { $load }
load-the-run = this run
load-the-walk = this walk
load-the-cycle = this bike ride
load-the-swim = this swim
load-the-strength = this strength work
load-the-plyometric = these jumps
load-the-other = this activity
edit-note = the note
edit-note-title =
    <b>{ $day }</b>, your note:

    { $text }
edit-note-again = Write it anew
edit-note-delete = Delete this note
edit-delete-sure = Delete this from { $day }: { $what }?
edit-delete-yes = Yes, delete it
edit-deleted = Deleted: { $what }.
edit-kept = <b>{ $day }</b>, kept:
changed-nothing = Your plan for today stays as it was.
changed-later = Your plan takes it in.
changed-verdict = Your plan for today was: { $before }. It is: { $after }.
changed-exercise = Exercise was: { $before }. It is: { $after }.
changed-stage = Strength work was at: { $before }. It is at: { $after }.
changed-step = The walk-run ladder was at step { $before }. It is at step { $after }.
short-run = run
short-run_shorter = run shorter
short-modify = take it easy, no run
short-rest = rest from running and jumping
short-refer = see somebody first
short-cap = { $verdict }, at most { $cap } minutes
short-no-exercise = none

## Exercise

exercise-begin-told-skip = Exercise: skipped
exercise-begin-name = Exercise
exercise-finish-told = Exercise: { $value }
exercise-finish-name = How it went
exercise-pain-told = Exercise, worst pain: { $value } of 10
exercise-pain-name = Worst pain

exercise-title =
    <b>Exercise, { $day }</b>

    { $dose }
dose-line = Today's exercise: { $dose }.
dose-none = No exercise today.
dose-holds = { $sets ->
    [one] { $name }: one hold of { $seconds } seconds, { $legs }
   *[other] { $name }: { $sets } holds of { $seconds } seconds, { $legs }
}
dose-reps = { $sets ->
    [one] { $name }: one set of { $reps }, { $legs }
   *[other] { $name }: { $sets } sets of { $reps }, { $legs }
}
one-leg = one leg
both-legs = both legs
exercise-iso_hold = heel raise hold
exercise-iso_hold-how = Stand by a wall. Lift the heel a little off the ground and hold, calm and steady. Then lower it slowly. Rest one to two minutes between holds.
exercise-slow_raise = slow heel raise
exercise-slow_raise-how = Stand on flat ground by a wall. Three seconds up, three seconds down. Lower the heel to the floor and no further: no step.
exercise-loaded_raise = slow heel raise with weight
exercise-loaded_raise-how = Flat ground, a backpack with weight: begin with about 5 kg, and add 5 when the last ones get easy. Three seconds up, three seconds down. The last ones should feel hard.
exercise-quick_rebound = quick heel bounces
exercise-quick_rebound-how = Both feet on flat ground. Small quick heel raises, light and springy. The heels hardly touch.
exercise-pogo = small jumps
exercise-pogo-how = Small jumps on the spot, on as many legs as the dose says. Land softly, get off the ground quickly. Two days from one such session to the next, so never on days in a row.
exercise-keep_raise = slow heel raise to keep strong
exercise-keep_raise-how = With weight, slowly up and down. Twice a week keeps what you have built.
exercise-stop-if = Stop if the pain goes above { $ceiling } of 10.
exercise-begin = Ready?
exercise-begin-start = Start
exercise-begin-done = Done
exercise-begin-later = Later
exercise-begin-skip = Skip
exercise-later = When shall I ask again?
exercise-later-hour = In an hour
exercise-later-tonight = Tonight
exercise-later-tomorrow = Tomorrow
exercise-moved = All right. I will ask again { $when }.
exercise-tomorrow = All right. Not today.
exercise-finish = How did it go?
exercise-finish-done = All done
exercise-finish-partly = Part of it
exercise-finish-hurt = It hurt, I stopped
exercise-pain = How sore was the tendon at its worst while doing it, 0 to 10?
exercise-saved = Done, worst pain { $pain } of 10. Well looked after.
exercise-saved-partly = Kept: { $done }, worst pain { $pain } of 10. A part counts too.
exercise-green = That is within { $ceiling } of 10, just as it should be.
exercise-amber = { $ceiling ->
    [3] 4 or 5 is more than we aim for. Next time do fewer, or use both legs.
   *[other] That is above the { $ceiling } of 10 that your physio has set. Next time do fewer, or use both legs.
}
exercise-red = 6 or more is too much. The next session is lighter.
exercise-none = There is no exercise for today. Easy days are part of the plan.
exercise-none-danger = No exercise until the danger sign that you told me about is cleared up. See /danger.

exercise-easier-no = Easier today: no
exercise-easier-yes = Easier today: yes
exercise-easier-told = Easier version: yes
exercise-less = That is less than your usual { $usual } on purpose: about { $percent } % today. Your usual amount comes back as the tendon settles.
exercise-twice = Once today is enough. A second round later is welcome, not a must.
exercise-iso_hold-low = Pain low at the heel: stay on flat ground, no step, and lift the heel only a little. Many find a shoe with some heel easier.
exercise-slow_raise-low = Pain low at the heel: flat ground only, no step. Many find a shoe with some heel easier.
exercise-loaded_raise-low = Pain low at the heel: flat ground only, no step, also with weight.
exercise-quick_rebound-low = Pain low at the heel: flat ground only. Keep the bounces small, so that the heel stays a little up.
exercise-pogo-low = Pain low at the heel: if landing stings there, do quick small heel bounces on flat ground in place of the jumps.
exercise-keep_raise-low = Pain low at the heel: flat ground only, no step, for good.
exercise-ways = <b>Other ways to do it</b>
exercise-iso_hold-bent = Bent knee: do half of the holds with the knees a little bent. That works the deeper calf muscle, the soleus. If it feels worse than with straight knees, leave it.
exercise-slow_raise-bent = Bent knee: do some of the sets with the knees a little bent. That works the deeper calf muscle, the soleus. If it feels worse than with straight knees, leave it.
exercise-loaded_raise-bent = Bent knee: do one of the sets sitting, with the weight on the knee. That works the deeper calf muscle, the soleus. A calf machine at the gym does the same.
exercise-keep_raise-bent = Bent knee: do one of the sets sitting, with the weight on the knee. That works the deeper calf muscle, the soleus. A calf machine at the gym does the same.
view-why_dose = Why this dose?
view-ways = Other ways
view-lighter = Easier next time
do-second = Second round
do-weekly = Weekly tests, 3 minutes
command-weekly = Weekly tests, 3 minutes
exercise-why = That is fine. What is the reason? It helps the plan.
exercise-why-no_time = No time
exercise-why-sore = Sore
exercise-why-tired = Tired
exercise-why-other_training = Other training
exercise-why-rest_day = Rest day today
exercise-why-not_today = Just not today
exercise-sore = How sore is the tendon, 0 to 10?
exercise-holds-name = Holds
exercise-holds = How many holds did you do?
exercise-last_reps = How many did you do in the last set? Tap the nearest, or type it.
exercise-holds-so-far = Holds done so far: { $sets } of { $of }.
exercise-sets-so-far = Whole sets done so far: { $sets } of { $of }.
exercise-saved-hurt = Thank you for stopping. Kept: { $done }, worst pain { $pain } of 10.
exercise-part-holds = { $sets ->
    [0] no whole hold
    [one] one hold
   *[other] { $sets } holds
}
exercise-part-sets = { $sets ->
    [0] no whole set
    [one] one set of { $reps }
   *[other] { $sets } sets of { $reps }
}
exercise-part-sets-more = { $sets ->
    [one] one set of { $reps } and { $more } more
   *[other] { $sets } sets of { $reps } and { $more } more
}
exercise-hurt-green = A sting within { $ceiling } of 10 that goes away is within what a tendon takes. If it comes again, take the easier version.
exercise-lighter-noted = Noted: next time you get an easier version, with both legs or less of it.
exercise-second = If you like, a second round is open later today: about the same again, some hours apart. Once is enough, too.
exercise-second-later = All right. It is there when you want it: /exercise.
exercise-skipped-no_time = That is fine, days are full. Tomorrow is another day.
exercise-skipped-tired = That is fine. Rest helps the tendon too. Tomorrow is another day.
exercise-skipped-other_training = That is fine. If it was something for the legs, log it, and I ask how the tendon took it.
exercise-skipped-rest_day = A rest day it is. Easy days are part of the plan.
exercise-skipped-not_today = That is fine, tomorrow is another day.
exercise-sore-green = { $pain } of 10 is within your limit of { $ceiling }, so gentle exercise would be fine, and leaving it out is fine too.
exercise-sore-amber = { $pain } of 10 is more than we aim for, so leaving the exercise out is right. Keep the day easy: no running, no jumps. I look at it again in the next check-in.
exercise-sore-red = { $pain } of 10 is too much for exercise, so leaving it out is right. No running until it is back to your usual for a day. If it came suddenly, with a pop, or you cannot rise on your toes, tap Something feels wrong.

## The guided session

guide-title = <b>Exercise, { $day }</b>
guide-hold =
    <b>Hold { $at } of { $sets }, { $legs }: about { $seconds } seconds</b>

    { $one ->
        [yes] Lift the heel
       *[no] Lift the heels
    } a little and hold, calm and steady, until I write "rest". I may be some seconds late, so count along if you like.

    A mild ache up to { $ceiling } of 10 is fine. More than that: stop.
guide-hold-rest =
    <b>Rest, about { $seconds } seconds</b>

    Lower slowly and shake it out. Then comes hold { $at } of { $sets }; this message changes by itself. Ready sooner? Wait at least a minute, then tap Next.
guide-hold-paused =
    <b>Paused at hold { $at } of { $sets }</b>

    Your place is kept until the end of the day. Take the time you need.
guide-set =
    <b>Set { $at } of { $sets }, { $legs }: { $reps } times</b>

    { $cue }

    A mild ache up to { $ceiling } of 10 is fine. More than that: stop. Tap when the set is done.
guide-set-rest =
    <b>Rest, about { $seconds } seconds</b>

    Shake it out. Then comes set { $at } of { $sets }; this message changes by itself. Ready sooner? Wait at least a minute, then tap Next.
guide-set-paused =
    <b>Paused at set { $at } of { $sets }</b>

    Your place is kept until the end of the day. Take the time you need.
guide-away = I was away for a moment, so I have kept your place.
guide-one-leg = Take the sore leg. When both are sore, do one after the other.
guide-cue-slow_raise = Three seconds up, three seconds down, the heel to the floor and no further.
guide-cue-loaded_raise = With weight: three seconds up, three seconds down. The last ones should feel hard.
guide-cue-quick_rebound = Small quick heel bounces, light and springy. The heels hardly touch.
guide-cue-pogo = Small jumps on the spot. Land softly, get off the ground quickly.
guide-cue-keep_raise = With weight: three seconds up, three seconds down.
guide-next = Next
guide-set-done = Set done
guide-pause = Pause
guide-go-on = Go on
guide-hurt = That hurt
guide-end = Done

## Weekly tests

weekly-title = <b>Weekly tests, { $day }</b>
weekly-hop =
    <b>Ten easy hops</b> on the sore leg, small and on the spot, in your usual shoes. When both are sore, take the worse one. Stop when it hurts.

    How sore was the tendon at its worst, 0 to 10?
weekly-hop-name = Hops
weekly-heel_left-name = Left leg
weekly-heel_right-name = Right leg
weekly-overall-name = Overall
weekly-hop-told = Hops: { $value } of 10
weekly-heel-how =
    <b>Heel rises on one leg.</b> Two fingers on the wall, knee straight, up as high as you can, down to the floor. A calm beat: one second up, one second down. The same shoes each time.

    Stop when the heel no longer comes up fully, when the pain goes above { $ceiling } of 10, or at { $most }. Then tell me how many. It need not be a record.
weekly-heel_left = How many on the <b>left</b> leg? Tap the nearest, or type it.
weekly-heel_left-told = Left: { $value }
weekly-left_hurt-no = I stopped because it hurt: no
weekly-left_hurt-yes = I stopped because it hurt: yes
weekly-left_hurt-told = Left: stopped because it hurt
weekly-heel_right = How many on the <b>right</b> leg? Tap the nearest, or type it.
weekly-heel_right-told = Right: { $value }
weekly-right_hurt-no = I stopped because it hurt: no
weekly-right_hurt-yes = I stopped because it hurt: yes
weekly-right_hurt-told = Right: stopped because it hurt
weekly-overall = If 100 is your Achilles as good as before all this, and 0 is no use at all: how much is it today?
weekly-overall-label = { $value } %
weekly-overall-told = Overall: { $value }
weekly-leave = Leave this one out
weekly-hop-calm = Hops: { $pain } of 10. Running and jumps ask for { $wanted } or less, so that is met.
weekly-hop-fine = Hops: { $pain } of 10. That is fine for a test. Running and jumps ask for { $wanted } or less, so there is a little way to go.
weekly-hop-much = Hops: { $pain } of 10. That is too much for hops at this time: no jumps, and no heel-rise test today. We ask again next week.
weekly-counts = Heel rises: left { $left }, right { $right }.
weekly-even = { $side ->
    [left] Your left leg does { $percent } % of the right.
   *[right] Your right leg does { $percent } % of the left.
}
weekly-even-both = Your weaker leg does { $percent } % of the stronger.
weekly-gate-open = That is what the next stage asks for. The rest of it is good days and the sessions themselves.
weekly-gate-percent = The next stage asks for { $percent } %. Strength comes in weeks, not days.
weekly-gate-count = The next stage asks for { $count } on each sore leg. Strength comes in weeks, not days.
weekly-stopped = You stopped because it hurt, and that was right. The number counts as it is.
weekly-change-noise = Last time it was { $then }: about the same. A difference of less than { $noise } is as good as none.
weekly-change-up = Last time it was { $then }: that is a real step up.
weekly-change-down = Last time it was { $then }. A dip can come from a hard week or a bad night; we look again in two weeks.
weekly-overall-said = Overall: { $value } %.
weekly-overall-same = Last time { $then } %, so about the same.
weekly-overall-up = Last time { $then } %: it is getting better.
weekly-overall-down = Last time { $then } %. Dips are normal; what counts is the line over weeks.
weekly-thanks = Thank you. Next round in a week.
weekly-none = All left out this time. That is fine.
weekly-not-today = Tests wait for a calm day: a check-in that is done, and a tendon that is close to your usual.
weekly-after-load = The tests are for a rested leg, before any exercise or run. Tomorrow is a good day to try, if it is a calm one.
weekly-not-danger = No tests until somebody has looked at the danger sign that you told me about. See /danger.

## Danger

danger-title = <b>What is wrong?</b> Pick what fits best. When in doubt, pick it.
danger-sign = Which one is it?
danger-sign-rupture = Sudden pop or kick, or no tiptoe
danger-sign-dvt = One calf swollen, hot or red
danger-sign-pe = Leg trouble and short of breath
danger-sign-infection = Hot red heel, or fever
danger-sign-fluoroquinolone = Took cipro or a like antibiotic
danger-sign-steroid = Steroid shot or tablets
danger-sign-vascular = Cold, pale or blue foot
danger-sign-neuro = Numb or weak foot
danger-sign-fracture = Fall or blow, or bone pain
danger-sign-night_pain = Pain at rest or at night
danger-sign-inflammatory = Both heels stiff for long
danger-sign-xanthoma = Hard lumps on the tendons
danger-sign-none = None of these
danger-day = <b>Danger sign, { $day }</b>
told-rf_distress =
    I am sorry that it is so hard. I am a program and cannot be the help that you deserve, but somebody can be there for you today.
told-rf_under18 =
    I am made for adults. Growing heels need somebody who can look at them.

    Please see a GP or a physio in the next two weeks. Go the same day if the leg cannot take weight, or there is a fever, or pain at night.
told-rf_no_improvement =
    After some honest months without a change somebody should look at it with you: a physio or a sports doctor, in the next two weeks. There is more that can be tried.
danger-by-stop = You are stopping in the middle of my questions, so please take this with you.
danger-by-answers = Thank you. With these answers I take no chances.
danger-by-silence = I have not heard from you, so I take no chances.
danger-found = What you told me can be serious, so I take no chances.
danger-noticed = You wrote something that can be serious, so I take no chances.
danger-rupture = It may be a torn tendon. Walking does not rule that out, and many people who tore theirs could still walk. Please do not test it with force.
danger-dvt = It may be a blood clot in the leg. Please do not massage it.
danger-pe = It may be a blood clot that has reached the lung. Call for an ambulance; do not drive yourself.
danger-infection = It may be an infection. If you feel very unwell or confused, call for an ambulance.
danger-fluoroquinolone = Some antibiotics can harm tendons. Say that the tendon hurts, and ask whether to go on with it. If the course is over, call all the same.
danger-steroid = Steroids can weaken a tendon for some weeks. Ask your GP or a pharmacist before you load it.
danger-vascular = The foot may not be getting enough blood. That cannot wait.
danger-neuro = It may be a nerve. If you are also numb between the legs, or have trouble with bladder or bowels, call for an ambulance.
danger-fracture = It may be a broken bone or a stress fracture. Keep weight off it as far as you can.
danger-night_pain = Pain that does not ease at rest or at night should be looked at by a doctor.
danger-inflammatory = Long morning stiffness on both sides can come from inflammation in the body. It is worth asking about, because treatment helps. A painful red eye needs a doctor the same day.
danger-xanthoma = Lumps on both tendons can come with high cholesterol. A simple blood test can show it.
danger-under18 = Growing heels need somebody who can look at them.
danger-stopped = I have stopped running and exercise. I ask once a day whether it has been seen to.
# needs $number, as "999 or 112", and $country: the country of the person's time zone
urgency-emergency = <b>Call { $number },</b> the emergency number in { $country }. In another country call the one there.
urgency-emergency-anywhere = <b>Call the emergency number where you are:</b> 112 in Europe and many other countries, 911 in North America, 999 in the UK, 000 in Australia.
urgency-same_day = <b>Get it looked at today:</b> emergency department, urgent care, or your doctor by phone.
urgency-antibiotic = <b>Call today, before the next dose:</b> whoever prescribed it, or a pharmacist.
urgency-three_days = <b>See a doctor or pharmacist within three days.</b>
urgency-two_weeks = <b>See a GP or physio within two weeks.</b>
danger-cleared = Has somebody seen it?
danger-cleared-yes = Seen, and exercise is fine
danger-cleared-not_meant = That was not meant
danger-confirm = Did a doctor or physio look at it and say that you may exercise again?
danger-confirm_drug = Did a doctor, a pharmacist or a physio look at it and say that you may exercise again?
danger-confirm-yes = Yes, they said so
danger-confirm-no = No, not yet
danger-went-on = I am glad that somebody has looked at it. We go on gently. How is the tendon today?
danger-not-meant = All right, I have taken it back. Everything is as before.
danger-another = Thank you. There is another sign that is still open.
danger-none = None of these, then. I cannot examine you: if it still feels wrong, let a doctor or physio look at it. If anything changes, send /danger.
doubt-title =
    <b>That can be serious, so I ask before anything else.</b> Until we know: no running, no jumping, no exercises.

    If you would rather not answer, get it looked at today.
doubt-title-told =
    <b>That can be serious. Please get it looked at today:</b> emergency department, urgent care, or your doctor by phone. Until then: no running, no jumping, no exercises.

    Your answers to these questions help whoever looks at it.
doubt-can_rise = Can you rise on the toes of that leg alone? If you are not sure or it feels wrong, do not try it.
doubt-can_rise-yes = Yes
doubt-can_rise-no = No
doubt-can_rise-unsure = I cannot tell
doubt-can_rise-not_meant = That was not meant
doubt-can_rise-told = On the toes of that leg alone: { $value }
doubt-gap = Is there a new gap or dent in the tendon, a bruise, or new weakness in the push-off?
doubt-gap-yes = Yes
doubt-gap-no = No
doubt-gap-unsure = I cannot tell
doubt-gap-not_meant = That was not meant
doubt-gap-told = New gap, bruise or weakness: { $value }
doubt-sudden = Did it come suddenly, with a pop, a snap or like a kick?
doubt-sudden-yes = Yes
doubt-sudden-no = No
doubt-sudden-unsure = I cannot tell
doubt-sudden-not_meant = That was not meant
doubt-sudden-told = Sudden: { $value }
doubt-over = My questions about it are over. What to do stands below.
doubt-harmless =
    Thank you. None of the three signs of a tear is there, so your plan goes on. Leave running and jumping for today all the same. I cannot examine you, and being able to walk proves nothing.

    Get it looked at the same day if there is a pop or a snap, if you cannot rise on the toes of that leg, if a gap, a bruise or weakness shows, or if the calf swells, gets hot or red. Send /danger, or just write it.

    The next check-in asks about it again.
doubt-day-after = Something felt wrong the other day. A pop, a gap, a bruise, a weak push-off, or a swollen hot calf since then? Tap "Something feels wrong".
danger-stranger =
    If you heard a pop, cannot rise on your toes, have a swollen hot calf or a fever: get it looked at today. A cold, pale or blue foot, or short of breath or chest pain: call an ambulance.

    I can only keep an eye on it after /start.

## Delete, privacy, help

delete-what =
    <b>Delete everything?</b>

    Your answers, your plan, your settings and the list of what I sent go at once. It cannot be undone. Backups lose them after { $days } days at the latest.

    If you want to keep a copy, send /export first.
delete-sure = Are you sure?
delete-sure-yes = Yes, delete everything
delete-sure-no = No, keep it
delete-nothing = I keep nothing about you.
delete-kept = Nothing was deleted.
delete-done =
    Everything that I kept about you is deleted. Receipt: { $code }

    Backups still hold it until they expire, after { $days } days at the latest.

    The receipt tells nothing about you. The messages on your screen are Telegram's; you can clear this chat yourself. Take care of that tendon.
privacy =
    <b>What I keep</b>
    Your Telegram number, your language, your time zone, your answers with their times, and what I sent you; the word of the link that brought you, if one did. No name, no phone number, no place. A shared location is turned into a time zone and forgotten. What you type is read, and only the answer in it is kept; a note is kept as you wrote it.

    <b>Why</b>
    To work out your plan and to write to you at the right hour. It is not sold, and there is no advertising.

    <b>Where, and who can see it</b>
    In one database on the server of whoever runs this bot. It is encrypted, and its key is kept elsewhere. The person who runs it holds the key. Telegram carries the messages and can read them, as with every bot. Nobody else gets it.

    <b>How long</b>
    Until you send /delete. Then it is gone at once, and from the backups after { $days } days at the latest. If you never agree to start, I forget you after a week.

    <b>Your rights</b>
    • A copy of everything: /export
    • A wrong answer put right: "Correct an answer" below it, or /edit, for seven days
    • Everything deleted: /delete
    • Your consent taken back: /stop ends all messages, /delete removes the data too

    The longer text is docs/privacy.md, which comes with the program. Ask whoever runs this bot for it.
privacy-version = Policy version { $version }, { $date }.
privacy-agreed = You agreed to version { $version }.
privacy-not-agreed = You have not agreed to anything yet.
help =
    <b>What is it about?</b>

    Each morning I ask how the tendon is. You can type every answer: "4", "about 4", "four", "done", "later". Several at once work too: "pain 4, stiff 10 min, no run yesterday". So does a question about the Achilles.
help-stranger =
    <b>What I can do</b>

    I ask each morning how the tendon is, and say what that means for the day: run, run shorter, take it easy, rest, or see somebody. I show the day's exercise, and I answer questions about the Achilles.

    /start begins. A question can be typed at once.
help-all = <b>All commands</b>
help-command = /{ $name }: { $what }

# Help by situation: the button, and the answer to it
situation-hurts_more = It hurts more
situation-hurts_more-answer =
    <b>It hurts more</b>

    That happens on the way, mostly after a load that was a bit too much. Tell me in a check-in, and the plan gets lighter if it needs to.

    A sudden pop, a hot or swollen calf, or no tiptoe on that leg is something else: tap "Something feels wrong" first.
situation-ran = I ran, or did something else
situation-ran-answer =
    <b>I ran, or did something else</b>

    Type it in one line, such as "ran 30 min pain 2" or "yesterday I ran 40 min", or log it with the button. The next day I ask whether the tendon is back to usual.
situation-torn = I fear it is torn
situation-torn-answer =
    <b>I fear it is torn</b>

    A sudden pop or kick, a gap, or no tiptoe on that leg has to be looked at today, also if you can still walk. Tap "Something feels wrong", and I say whom to see and how soon.
situation-run_again = When can I run again?
situation-run_again-answer =
    <b>When can I run again?</b>

    It depends on your mornings and on how the tendon takes each load. The verdict after each check-in says what is fine on that day, and "My plan" says where you stand.

    Ask me any day: "May I run?", or type "may I run 30 minutes?".
situation-slow = It does not get better
situation-slow-answer =
    <b>It does not get better</b>

    Tendons need months, and bad weeks are part of it. Compare this month with the last one. If it has got worse over four weeks, or nothing has changed after twelve, let a physio or a sports doctor look at it.
situation-physio = My physio says otherwise
situation-physio-answer =
    <b>My physio says otherwise</b>

    Then your physio wins: they can examine you, and I cannot. Tap "Settings", then "My physio's plan", and set their pain limit, the strength work, or the stretching. My plan keeps to it; a danger sign still comes first.

    Other exercises? Leave mine out with "Skip", do theirs, and log them as strength work. /report makes a page to show them.
situation-away = I am away
situation-away-answer =
    <b>I am away</b>

    Tap "I am away" and pick a day, or type "pause until 12 Dec". All messages rest until then, and nothing is lost. /back ends it sooner, and /danger works all the while. Afterwards we begin gently.

    In another time zone? Change it, so that morning stays your morning.
situation-too_many = I get too many messages
situation-too_many-answer =
    <b>I get too many messages</b>

    I send at most three a day that you did not ask for, and fewer when you do not answer. In "Settings" you choose the hours, the quiet hours, and days with no exercise. "I am away" gives you quiet until a day. "What I sent you" lists them all. "Stop all messages" ends them until you send /start; your answers are kept.
situation-mistake = I tapped the wrong answer
situation-mistake-answer =
    <b>I tapped the wrong answer</b>

    /edit shows the last seven days, and every answer of them can be changed or taken back. The plan follows. If you typed the answer, you can also change that message in the chat. To leave a question that is open, send /cancel.
situation-data = I want my data
situation-data-answer =
    <b>I want my data</b>

    It is yours. You can have a copy of everything, see what I sent, read what is kept, or delete it all.
situation-all = All commands
menu = I did not quite get that. What would you like to do?
courtesy-greeting = Hello!
courtesy-thanks = You are welcome.
courtesy-fine = All right.
unreadable-sticker = I cannot read stickers. Type it in words, or a number such as "3".
unreadable-voice = I cannot listen to voice messages. Type it in words; your phone's keyboard may write down what you say.
unreadable-photo = I cannot look at pictures. If it looks swollen, red or hot, or has a new gap or bruise, see /danger. Otherwise tell me in words.
unreadable-video = I cannot watch videos. If it looks swollen, red or hot, or has a new gap or bruise, see /danger. Otherwise tell me in words.
unreadable-document = I cannot open files. Letters and scans are for your doctor or physio. Tell me in words how the tendon is.
unreadable-contact = I need no contacts, and I have not kept this one. Type what you would like to do.
unreadable-audio = I cannot listen to sound files. Type it in words.
unreadable-video_note = I cannot watch video messages. If it looks swollen, red or hot, or has a new gap or bruise, see /danger. Otherwise tell me in words.
unreadable-animation = I cannot watch animations. Type it in words.
unreadable-poll = I cannot vote in polls. Type what you would like to tell me.
unreadable-dice = I cannot take dice for an answer. Type the number.
unreadable-story = I cannot look at stories. Type it in words.
unreadable-forwarded = I take no answer from a forwarded message, since it may be somebody else's words. Type it yourself in a few words.
unreadable-edited = I cannot follow a message that was changed afterwards. Type it once more as a new message. An answer that I have kept can be changed with "Correct an answer".
unreadable-other = I cannot read that kind of message. Type it in words.
edited-unclear = I saw that you changed a message, but I cannot tell which answer it is about. Nothing was changed. To correct an answer, send /edit, or type "edit yesterday".
reply-late = The message that you replied to waits for no answer any more, so I have not kept this one. An earlier answer can be changed with "Correct an answer".
place-unasked = Thank you, but I do not need your place. To change your time zone, send /zone.
hint-number = Please send one number from { $least } to { $most }.
hint-choice = Please tap one of the buttons, or type what is on it.
sorry = Something went wrong on my side, and your last message was not kept. Please send it again.
too-many =
    That was a lot at once, and the last of it was not kept. Give me a minute, then go on where you were.

    If something feels wrong, tell me: I read that at any time.
stopped = All messages are stopped. Your answers are kept until you send /delete. /start goes on from there.
stopped-already = No messages come from me at the moment. /start begins, or goes on where you left off.
in-a-group = I talk in private only, since it is about your health. Tap my name, then Message or Start.

# Leaving a question
view-go_on = Go on with it
cancel-nothing = There is no open question. Nothing was changed.
cancel-correction = All right. The answer stays as it was.
cancel-setup = All right, we stop here. Nothing that you answered is lost. /start goes on with it.
cancel-check_in = All right, we leave the check-in for the moment. Nothing that you answered is lost.
cancel-log = All right, we leave the log for the moment. Nothing that you answered is lost. It counts once all of it is answered.
cancel-follow_up = All right, we leave the follow-up for the moment.
cancel-exercise = All right, we leave the exercise for the moment. Nothing that you answered is lost.
cancel-doubt = All right, I leave the questions open. Until they are answered there is no running and no exercise, and if no answer comes soon I tell you what to do.
cancel-weekly = All right, we leave the weekly tests for the moment. Nothing that you answered is lost.
cancel-may_run = All right, we leave this question for the moment. Nothing that you answered is lost.
cancel-danger = All right, we leave this question for the moment. If something feels wrong after all, send /danger.
cancel-danger-open = All right, we leave this question for the moment. The danger sign stays open: no running and no exercise until somebody has looked at it. /danger shows it.
cancel-delete = All right. Nothing was deleted.
cancel-consent = All right, I leave this question. Until you agree I ask and plan nothing. /danger works all the while.
cancel-zone = All right. Your time zone stays as it is.
cancel-settings = All right. The setting stays as it was.
cancel-background = All right, we leave these questions. /profile has them whenever you like.
cancel-note = All right. There is no note.

# What was sent and what became of it
history-title = <b>What I sent you, newest first</b>
history-line = • { $when } { $what }: { $became }
history-empty = I have sent you nothing unasked so far. /plan shows what comes next.
history-end = That is all. There is nothing older.
do-history = What I sent you
do-history-older = Older
do-history-newest = Newest
became-planned = still to come
became-sent = { $kind ->
    [weekly_summary] sent
   *[other] sent, not answered
}
became-answered = answered
became-answered-before = not sent, since you had answered already
became-answered-check-in = not sent, since your check-in had answered it
became-claimed = on its way
became-expired = not sent, since its time had passed
became-skipped = not sent
became-uncertain = perhaps sent: the answer of Telegram was lost
became-cancelled = not sent, since it was not needed any more
became-failed = it could not be delivered
became-not-answered = not sent, since you had answered already
became-not-not_needed = not sent, since it was not needed any more
became-not-paused = not sent, since you were on a pause
became-not-danger = not sent, since a danger sign was open
became-not-expired = not sent, since its time had passed
became-not-budget = not sent, since you had three messages that day
became-not-merged = not sent, since it went into another message
became-not-defect = not sent, since something went wrong on my side
became-not-stopped = not sent, since you had stopped all messages
became-not-gone = not sent, since you could not be reached
became-not-under18 = not sent, since the programme is for adults
became-not-new = not sent, since the set-up was not finished
became-not-consent = not sent, since I asked for your consent first

# The export
do-export = A copy of my data
do-privacy = What is kept
do-stop = Stop all messages
do-zone = Change my time zone
do-cancel = Leave the open question
export-caption =
    <b>Everything that I keep about you, { $day }</b>

    Your profile, every answer and what it was before you corrected it, the plan and what became of it, and my messages.

    Open the zip file on a computer or with your phone's file app. The .csv files open in any spreadsheet, README.txt says what each column means, and export.json is for programs.

    This file is not encrypted. Keep it where only you can see it.
export-readme =
    Achilles Coach: everything that is kept about you
    Made at { $made }. Format { $version }.

    The files that end in .csv are tables. Any spreadsheet opens them. export.json has the same rows for programs.
    Times are in UTC, as 2026-03-02T08:30:00Z. A day is your local date. An empty cell means: nothing.
    A cell that a spreadsheet could take for a formula has a ' before it; export.json has it without.
    This file is not encrypted. Keep it where only you can see it.

    Not in here, since it tells nothing about you: numbers that the program uses to send each message once, and receipts of deletions.
export-readme-file = { $file }: { $about }
export-readme-column = {"    "}{ $column }: { $about }
export-file-profile = You, as the program knows you.
export-column-profile-id = your number at Telegram
export-column-profile-state = new (not agreed yet), active, stopped, or gone (could not be reached)
export-column-profile-language = the language of your phone
export-column-profile-zone = your time zone
export-column-profile-consent_version = the version of the privacy policy that you agreed to
export-column-profile-consent_at = when you agreed
export-column-profile-created_at = when you first pressed Start
export-column-profile-last_answer_at = when you last answered
export-column-profile-own_language = the language that you chose; empty: as your phone
export-column-profile-link = the word of the link that brought you, if one did
export-file-forms = Each form that was opened for you: the set-up, check-ins, logs, follow-ups, exercises, danger signs.
export-column-forms-id = number of the form; answers.csv names it
export-column-forms-person = your number at Telegram
export-column-forms-questionnaire = which form it is
export-column-forms-version = version of the form's questions
export-column-forms-day = the day that the form is about
export-column-forms-subject = tells forms of one day apart: a number, or the load that a follow-up is about
export-column-forms-status = in-progress, completed, amended (corrected), stopped, or in-error (not meant)
export-column-forms-opened_at = when it was opened
export-column-forms-closed_at = when it was finished
export-file-answers = Each answer as it stands. A question with an @ before it is a fact that the program noted itself.
export-column-answers-form = number of the form
export-column-answers-question = short name of the question
export-column-answers-value = the answer, as it is stored
export-column-answers-at = when you gave it
export-column-answers-day = the day that the form is about
export-column-answers-questionnaire = which form it is
export-column-answers-asked = the question in words
export-column-answers-answered = the answer in words
export-file-answers_before = What an answer was before it was corrected or taken back.
export-column-answers_before-form = number of the form
export-column-answers_before-question = short name of the question
export-column-answers_before-value = the answer that it was before
export-column-answers_before-at = when you gave it
export-column-answers_before-replaced_at = when it was corrected or taken back
export-column-answers_before-day = the day that the form is about
export-column-answers_before-questionnaire = which form it is
export-column-answers_before-asked = the question in words
export-column-answers_before-answered = the answer in words
export-file-milestones = Good moments on the way that I told you of, each once.
export-file-plans = Each message that was planned without your asking, and what became of it.
export-column-milestones-person = your number at Telegram
export-column-milestones-kind = which moment
export-column-milestones-form = number of the form in whose message it stood; 0 for the summary of a week
export-column-milestones-day = the day on which it was told
export-column-plans-id = number of the plan; messages.csv names it
export-column-plans-person = your number at Telegram
export-column-plans-kind = what kind of message
export-column-plans-subject = the load that it is about, if any
export-column-plans-day = the day that it belongs to
export-column-plans-due_at = when it was to be sent
export-column-plans-hours = hours after the load, for a follow-up
export-column-plans-state = planned, claimed (on its way), sent, answered, expired, skipped, uncertain, failed, or cancelled
export-column-plans-reason = why it was not sent, in one word
export-column-plans-moved = 1 when you chose its time yourself
export-column-plans-made_at = when it was planned
export-column-plans-claimed_at = when it was put on its way
export-column-plans-sent_at = when Telegram had taken it
export-column-plans-answered_at = when you answered it
export-column-plans-changed_at = when its row was last changed
export-column-plans-kind_in_words = what kind of message, in words
export-column-plans-became = what became of it, in words
export-file-messages = Each message from the bot, as it stands on your screen.
export-column-messages-id = number of the message here
export-column-messages-person = your number at Telegram; empty before you pressed Start
export-column-messages-chat = number of the chat with you
export-column-messages-form = number of the form that it belongs to, if any
export-column-messages-plan = number of the plan that it carried out, if any
export-column-messages-message_id = Telegram's number of the message
export-column-messages-silent = 1 when it came without a sound
export-column-messages-reminder = 1 when you had not asked for it
export-column-messages-state = wanted (on its way), shown, or failed
export-column-messages-error = why it failed, in one word
export-column-messages-made_at = when it was written
export-column-messages-shown_picture = the picture or the file that came with it
export-column-messages-text = its words
export-column-messages-buttons = the words on its buttons

## Good to know

did-you-mean = I am not sure what you mean. Is it one of these?
learn-title = <b>Good to know</b>
learn-theme = <b>Good to know: { $theme }</b>
topic-source = <i>From: { $source }. Last reviewed: { $reviewed }.</i>

## Week

# 1.9: a number with one digit after the point.
tenths = { $whole }.{ $tenth }
summary-title = <b>Your week, up to { $day }</b>
summary-mornings = First steps, on average: { $now } of 10.
summary-same = First steps: { $now } of 10 on average, about the same as the week before ({ $then }).
summary-easier = First steps: { $now } of 10 on average, down from { $then } the week before.
summary-sorer = First steps: { $now } of 10 on average, up from { $then } the week before. A dip is normal; the plan takes it in.

## Rules in words: one sentence a rule, then the numbers that it saw, then what would change it

why-numbers = { $rule } ({ $numbers }).
why-plain = { $rule }.
why-otherwise = <i>What would change it: { $change }.</i>
why-G0 = A danger sign comes before everything else
why-G1 = A sudden pain with a pop, a gap or no tiptoe may be a torn tendon
why-G2 = One swollen, hot or red calf may be a blood clot
why-G3 = Some antibiotics can harm tendons
why-G4 = Long morning stiffness may come from inflammation in the body
why-G5 = This plan is for adults
why-G6 = It has not improved as it should by this time, so a physio or sports doctor should have a look
why-P1 = The pain stayed within the limit
why-P2 = The pain was above the limit, but not far
why-P3 = A limp, or pain of 6 or more, is too much
why-P4 = It was back to your usual within a day
why-P5 = It is not back to your usual yet
why-P6 = It is well above your usual, or still up after two days
why-P7 = Your mornings are sorer than the week before
why-P8 = Two loads in two weeks were too much
why-P9 = The last load was a bit too much, so the next one is shorter
why-P10 = The last load was too much, so we start again with half
why-P11 = I do not know enough yet, and I do not guess
why-L1 = Holds are the gentle way to start loading the tendon
why-L2 = Good days in a row and steady one-leg holds open the next stage
why-L3 = You asked for a full good week at each step
why-L4 = Slow raises build the strength that lasts
why-L5 = It hurts low at the heel, so the heel never drops below the floor
why-L6 = Two good weeks and strong one-leg raises open the next stage
why-L7 = Heavier raises, three times a week, build strength further
why-L8 = Easy bounces, even legs and easy hops open the next stage
why-L9 = A tendon needs two days after a hard day
why-L10 = Twice a week keeps what you have built
why-R1 = Before running again, the tendon has to pass a few easy tests
why-R2 = You are running, and the tendon is no sorer than usual
why-R3 = Two good runs at a step open the next one
why-R4 = A run much longer than your longest of the last 30 days raises the risk of getting hurt
why-R5 = This week is longer than your usual one
why-R6 = Two good weeks at the top of the ladder: one faster or hilly bit a week is fine
why-S1 = Stretching can press on the tendon
why-S2 = A change to flatter shoes loads the tendon more
why-S3 = Deep bends of the ankle press on the tendon
why-T1 = One check-in a day, at your hour
why-T2 = The day after a load tells whether it was right
why-T3 = After a break we start again gently
why-T4 = Few taps, so that it can be done every day
why-E1 = Tendons take weeks and months, and dips are normal
why-E2 = A change counts from two points on
why-M1 = Your physio has set this stage
number-pain = pain { $value }
number-hop_pain = hops { $value }
number-ceiling = limit { $value }
number-most = limit { $value }
number-baseline = your usual { $value }
number-hours = { $value } hours after
number-limp = limping
number-stiffness_min = stiff for { $value } min
number-stiffness_longer_min = stiff { $value } min longer than usual
number-planned_min = planned { $value } min
number-cap_min = at most { $value } min
number-week_min = this week { $value } min
number-usual_min = usually { $value } min
number-step = step { $value } of 10
number-green_runs = good runs: { $value }
number-green_days = good days: { $value }
number-days = { $value } days
number-stage = { $value }
number-part = { $value }
number-volume = share of the usual amount: { $value }
number-sets = sets: { $value }
number-running = times in a row: { $value }
number-silent_days = quiet days: { $value }
number-mornings = mornings looked at: { $value }
number-missing = tests to go: { $value }
number-reds = times: { $value }
number-weeks = weeks: { $value }
number-flare_days = days: { $value }
number-flag = { $value ->
    [rupture] { danger-sign-rupture }
    [dvt] { danger-sign-dvt }
    [pe] { danger-sign-pe }
    [infection] { danger-sign-infection }
    [fluoroquinolone] { danger-sign-fluoroquinolone }
    [steroid] { danger-sign-steroid }
    [vascular] { danger-sign-vascular }
    [neuro] { danger-sign-neuro }
    [fracture] { danger-sign-fracture }
    [night_pain] { danger-sign-night_pain }
    [inflammatory] { danger-sign-inflammatory }
    [xanthoma] { danger-sign-xanthoma }
    [under18] { danger-sign-under18 }
   *[other] { $value }
}
number-urgency = { $value }
value-isometric = holds
value-slow = slow raises
value-load = heavier and faster
value-plyometric = springs and hops
value-maintain = keeping strong
value-exercise = exercise
value-run = running
otherwise-pain_above_ceiling = pain above the limit
otherwise-pain_at_most_ceiling = pain within the limit
otherwise-pain_at_most_5 = pain of 5 of 10 or less
otherwise-pain_above_baseline_tomorrow = more pain than usual the day after
otherwise-back_at_baseline = pain back to your usual
otherwise-back_at_baseline_for_a_day = pain back to your usual for a whole day
otherwise-back_at_baseline_each_time = pain back to your usual after each run
otherwise-walk_without_limp = walking without a limp
otherwise-run_without_a_limp = a session without a limp
otherwise-stiffness_as_usual = stiffness no longer than usual
otherwise-two_days_after_a_hard_day = two days after the hard day
otherwise-answer_the_check_in = today's check-in
otherwise-answer_tomorrow_too = tomorrow's check-in as well
otherwise-tell_the_pain = telling the pain of the session
otherwise-run_at_most_cap = a run no longer than that
otherwise-one_settled_run = one run that settles within a day
otherwise-one_settled_session = one session that settles within a day
otherwise-settle_within_a_day = settling within a day
otherwise-shorter_week = a shorter week
otherwise-green_every_day = a good day every day of the week
otherwise-physio_moves_you_up = your physio moves you up
otherwise-physio_allows_the_step = your physio allows the step
otherwise-pain_two_points_lower = pain two points lower
otherwise-mornings_no_worse_than_last_week = mornings no worse than last week
otherwise-two_weeks_without_red = two weeks without too much
otherwise-brisk_walk = thirty minutes of brisk walking at pain of 1 or less
otherwise-easy_hops = ten easy hops at pain of 2 or less
otherwise-pain_at_most_3 = morning pain of 3 of 10 or less
otherwise-settled_three_times = three loads in a row that settle within a day
otherwise-clinician_cleared = a clinician who has seen it and says that exercise is fine
otherwise-grown_up = being 18 or older
number-days_ago = days ago: { $value }
number-gap_hours = wait { $value } hours
number-load_pain = pain { $value } in the load
number-load_limp = limping in the load
number-cleared_days = days since you were cleared: { $value }

## For you today

# One line under a topic, from the person's own state; a topic's head names its key (today = "verdict").
# Variables, the same for all: $stage words of the stage; $dose words of today's exercise, or "none"; $baseline 0-10;
# $cap minutes of today's run, or "none"; $verdict_key run, run_shorter, modify, rest, refer or none (no check-in yet);
# $offers yes or no: whether the rules offer bike and swim on a day without a run;
# $settled yes, no or unknown; $site midportion, insertional or unsure; $weeks full weeks since the start;
# $run_step 1-10, or "none"; $ceiling the person's pain limit; $physio_ceiling that limit when their physio set it, or
# "none"; $physio_stretch yes or no when their physio said so, or "none". While a danger sign is open say today-refer in place of every other line.
today-title = <b>For you today</b>
# needs nothing
today-refer = Your plan rests until the danger sign that you told me about is cleared up. See /danger.
# needs $verdict_key, $cap, $ceiling, $offers
today-verdict = { $verdict_key ->
    [run] Today says run, easy and flat{ $cap ->
        [none] .
       *[other] , up to { $cap } minutes.
    } Stop if it goes above { $ceiling } of 10.
    [run_shorter] Today says run shorter{ $cap ->
        [none] .
       *[other] , at most { $cap } minutes.
    } Stop if it goes above { $ceiling } of 10.
    [modify] Today says take it easy: no run. { $offers ->
        [no] Only short walks for the time being.
       *[yes] Bike, swim or walk at { $ceiling } of 10 or less.
    }
    [rest] Today says rest from running and jumping. { $offers ->
        [no] Only short walks for the time being.
       *[yes] Bike or swim at { $ceiling } of 10 or less.
    }
    [refer] Today says let somebody look at it first. See /danger.
   *[none] I know more after today's check-in. Send /checkin.
}
# needs $baseline
today-baseline = Your usual is { $baseline } of 10 on the first steps. It follows your mornings of the last week by itself.
# needs $settled, $baseline
today-settled = { $settled ->
    [yes] Your last load has settled: back to your usual of { $baseline } of 10, or close to it.
    [no] Your last load has not settled yet. Wait until you are back to about { $baseline } of 10.
   *[unknown] Your usual is { $baseline } of 10. After your next run or other load I ask whether you are back there.
}
# needs $baseline
today-morning = Your usual morning is { $baseline } of 10. I compare each morning with that, and each week with the week before.
# needs $verdict_key, $baseline
today-flare = { $verdict_key ->
    [run] This morning was close to your usual of { $baseline } of 10. If it is sorer since then, leave the run out today.
    [run_shorter] Today says run shorter. If it is sorer since this morning, leave the run out.
    [modify] Today is an easy day: no run. We wait until you are back to about { $baseline } of 10.
    [rest] Today is a rest day from running and jumping. We wait until you are back to about { $baseline } of 10.
    [refer] Let somebody look at it first. See /danger.
   *[none] Tell me about this morning with /checkin, and I see what it means for your plan.
}
# needs $stage, $dose
today-exercise = { $dose ->
    [none] No exercise today. Your strength work is at: { $stage }.
   *[other] Today's exercise is { $dose }. Send /exercise to begin.
}
# needs $stage
today-stage = Your strength work is at: { $stage }. /plan shows what comes next.
# needs $site
today-site = { $site ->
    [insertional] You told me that it hurts low, at the heel bone. So your raises stay on the floor, with no step.
    [midportion] You told me that it hurts in the middle of the tendon. Your raises are on the floor at first.
   *[unsure] You were not sure where it hurts most. Until you know, we go the careful way: raises on the floor, no step.
}
# needs $physio_stretch, $site, $stage
today-stretch = { $physio_stretch ->
    [yes] Your physio gave you a stretch: do it as you were shown, your physio wins. If the next morning is worse, tell them.
    [no] Your physio says no stretching either. Your strength work ({ $stage }) takes its place.
   *[none] { $site ->
        [insertional] Yours hurts low at the heel bone, where stretching irritates most. Your strength work ({ $stage }) takes its place.
       *[other] In your plan the strength work ({ $stage }) takes the place of stretching.
    }
}
# needs $baseline, $ceiling, $physio_ceiling
today-ceiling = { $physio_ceiling ->
    [none] Your usual is { $baseline } of 10 on the first steps. Your limit is { $ceiling } of 10, whatever you do.
   *[other] Your physio has set your limit at { $physio_ceiling } of 10, so for you that counts: your physio wins. Your usual is { $baseline } of 10.
}
# needs $verdict_key, $ceiling
today-gym = { $verdict_key ->
    [rest] Today the leg work at the gym should be light: no deep bends, no jumps. Upper body and core are fine.
    [refer] Leave leg work until somebody has looked at it. See /danger.
   *[other] At the gym today: no deep squats or long lunges, the rest at { $ceiling } of 10 or less.
}
# needs $verdict_key, $ceiling, $offers
today-swap = { $verdict_key ->
    [none] Tell me about this morning first, with /checkin. Until then bike or swim, easy, is the careful choice.
    [run] You may run today. A bike ride or a swim in place of it is just as welcome.
    [run_shorter] A short run is fine today. Add bike or swim if you want more.
    [refer] Leave sport until somebody has looked at it. See /danger.
   *[other] { $offers ->
        [no] Only short walks today. Wait with bike and swim until the morning pain is within your limit of { $ceiling } of 10.
       *[yes] Bike or swim suit today, easy, at { $ceiling } of 10 or less.
    }
}
# needs $weeks
today-shoes = { $weeks ->
    [0] You have just begun. Many find a bit of heel under both feet kinder for some weeks.
    [one] You have been here for one week. If a bit of heel feels good, keep it for some weeks.
   *[other] You have been here for { $weeks } weeks. Once mornings are calm for a while, go back to your old shoes bit by bit.
}
# needs $weeks, $stage
today-since = { $weeks ->
    [0] You are in your first week, with { $stage }. Give it time; the first honest look comes after twelve weeks.
    [one] One week done, with { $stage }. The first honest look comes after twelve weeks.
    [2] Two weeks done, with { $stage }. Compare with your first days, not with yesterday.
    [3] Three weeks done, with { $stage }. Compare with your first days, not with yesterday.
   *[other] You have been at it for { $weeks } weeks, with { $stage }. Compare this week with four weeks ago, not with yesterday.
}
# needs $run_step
today-run_step = { $run_step ->
    [none] You are not on the ladder at the moment. If you run, the check-in tells you each day how far.
   *[other] You are on step { $run_step } of 10. Two good runs open the next one.
}
# needs $weeks
today-help = { $weeks ->
    [0] You have just begun. A physio can help at any time, also at the start.
    [one] You have been here for one week. A physio can help at any time.
   *[other] You have been here for { $weeks } weeks. If it is no better after twelve, let a physio or sports doctor look at it.
}
theme-basics = The basics
theme-pain = Pain
theme-running = Running
theme-strength = Strength
theme-daily_life = Everyday life and shoes
theme-treatment = Treatments and scans
theme-recovery = Getting better
theme-bot = This bot

# Answers to free text
text-other-script = I cannot read this script, so I cannot tell whether what you wrote is urgent. If it may be, do not wait for me: let a doctor look at it today.
ask-off_topic = I know about the Achilles tendon and about getting back to running, and little else. /learn shows what I can tell you.
ask-empty = There was nothing in it that I can read. Type a question in a few words.
ask-questions = Three answers would help to decide. If you cannot tell, act as above all the same.
ask-sudden = Did it come suddenly, with a pop, a snap or like a kick?
ask-can_rise = Can you rise on the toes of that leg alone? If you are not sure or it feels wrong, do not try it.
ask-gap = Is there a new gap or dent in the tendon, a bruise, or new weakness in the push-off?

# Emergency numbers and helplines; the numbers themselves stand in content/emergency.toml

number-or = { $first } or { $second }
emergency-harm = If you may harm yourself, call { $number }, the emergency number in { $country }.
emergency-harm-anywhere = If you may harm yourself, call the emergency number where you are: 112 in Europe and many other countries, 911 in North America, 999 in the UK, 000 in Australia.
emergency-any = In an emergency call { $number }, the emergency number in { $country }.
emergency-any-anywhere = In an emergency call the number where you are: 112 in Europe and many other countries, 911 in North America, 999 in the UK, 000 in Australia.
helpline = Somebody to talk to, in { $country }: { $name } at { $number }. findahelpline.com lists others.
helpline-anywhere = findahelpline.com lists people to talk to in your country.
country-AT = Austria
country-AU = Australia
country-BE = Belgium
country-BG = Bulgaria
country-BR = Brazil
country-CA = Canada
country-CH = Switzerland
country-CN = China
country-CY = Cyprus
country-CZ = the Czech Republic
country-DE = Germany
country-DK = Denmark
country-EE = Estonia
country-ES = Spain
country-FI = Finland
country-FR = France
country-GB = the United Kingdom
country-GG = Guernsey
country-GR = Greece
country-HK = Hong Kong
country-HR = Croatia
country-HU = Hungary
country-IE = Ireland
country-IL = Israel
country-IM = the Isle of Man
country-IN = India
country-IS = Iceland
country-IT = Italy
country-JE = Jersey
country-JP = Japan
country-KR = South Korea
country-LI = Liechtenstein
country-LT = Lithuania
country-LU = Luxembourg
country-LV = Latvia
country-MT = Malta
country-MX = Mexico
country-MY = Malaysia
country-NL = the Netherlands
country-NO = Norway
country-NZ = New Zealand
country-PL = Poland
country-PR = Puerto Rico
country-PT = Portugal
country-RO = Romania
country-SE = Sweden
country-SG = Singapore
country-SI = Slovenia
country-SK = Slovakia
country-TR = Turkey
country-TW = Taiwan
country-US = the United States
country-ZA = South Africa

# The tip of the day: one line below the verdict, with a button to its topic

tip-line = <b>Good to know.</b> { $tip }
tip-flare = Flares are common on the way. A few quiet days do not undo your strength.
tip-amber = The day after tells whether a load was right. A bit too much is a hint, not a failure.
tip-jumps = Small jumps are new work for the tendon. Look at both mornings after.
tip-stage_slow = The slow way down is where the calf works hardest. No hurry, no drop at the end.
tip-stage_load = Your tendon has earned more weight and some speed. Quick work can show late, so mind the day after.
tip-stage_maintain = Twice a week is enough for many to keep what they have built.
tip-first_run = Your first run back is a short one on purpose. Two good ones open the next step.
tip-week_one = Tendons are slow. Three months to a year is usual, twelve weeks is the first honest look, and dips are normal.
tip-two_weeks = Two weeks and more done. Compare with the first days, not with yesterday.
## The plan: stage, gates, running, the coming week

command-today = May I run today?
command-progress = Your weeks as a picture
command-report = A page for your physio
do-today = May I run?
do-progress = My progress
do-report = Page for my physio
stage-isometric-about = Calm, steady holds. They load the tendon gently; some feel easier afterwards, and it counts all the same if you do not.
stage-slow-about = Slow up, slow down. They build the strength that the tendon lacks, and they are the heart of the plan.
stage-load-about = More weight, then quicker. It readies the calf for running.
stage-plyometric-about = Springs and small hops. The tendon learns to take and give back force quickly, as in running.
stage-maintain-about = About two sessions a week keep what you have built.
plan-why-start = You began here. Everybody goes on when the tests below are passed, not by the calendar alone.
plan-why-own = Your physio has set this stage.
plan-why-up = Here since { $day }. { $reason }
plan-why-down = One step back on { $day }, which is part of the plan. { $reason }
plan-gates = <b>What opens the next stage: { $stage }</b>
plan-last-stage = This is the last stage. There is no test any more, only keeping it up.
plan-strict = You asked for a full good week before each step.
plan-own-ceiling = Your physio's limit for pain in a load: { $pain } of 10.
gate-done = ● Done: { $gate }
gate-shut = ○ Still to do: { $gate }
gate-holds = { $need } holds of { $span } seconds on one leg, within your pain limit and settled the next day
gate-raises = { $need } sets of { $span } slow raises on one leg, within your pain limit and settled the next day
gate-rebounds = { $need } sets of { $span } quick bounces, within your pain limit and settled the next day
gate-sessions = { $need } sessions that settled, { $have } so far
gate-green_days = { $need } good days of the last { $span }, { $have } so far
gate-calm_days = { $span } days without a load that was too much
gate-days = { $need } days in this stage, { $have } so far
gate-legs =
    the sore leg does { $span } percent of the other leg's heel raises{ $have ->
        [none] , not counted lately
       *[other] , { $need } or more, { $have } last time
    }
gate-sore_leg =
    { $need } heel raises on the sore leg{ $have ->
        [none] , not counted lately
       *[other] , { $have } last time
    }
gate-weaker_leg =
    { $need } heel raises on the weaker leg{ $have ->
        [none] , not counted lately
       *[other] , { $have } last time
    }
gate-hops =
    ten hops on the spot at pain of { $need } or less{ $have ->
        [none] , not told lately
       *[other] , { $have } last time
    }
gate-check_in = today's check-in
gate-good_day = a good morning, within your limit and close to your usual
gate-settled = the last load back to your usual within a day
gate-one_change = one step at a time, and there was one today
gate-restart = one gentle session that settles, since you were cleared
gate-trend = mornings no sorer than the week before
gate-full_volume = one session that settles, then back to the full amount
gate-strict = { $need } good days in a week, as you asked, { $have } so far
gate-physio = your physio moves you up
gate-step_runs = { $need } good runs at this step, two days apart, { $have } so far
gate-pain_at_most_3 = morning pain of 3 of 10 or less
gate-walk_without_limp = walking without a limp
gate-settled_three_times = { $need } loads one after another that settle within a day, { $have } so far
gate-brisk_walk = thirty minutes of brisk walking at pain of 1 or less, logged in the last days
gate-easy_hops = ten easy hops at pain of 2 or less
ladder-step = { $rounds } x ({ $run } min run, { $walk } min walk)
ladder-run = { $run } min run without a break
plan-ladder = <b>Running, step { $step } of { $steps }:</b> { $dose }
plan-step-gates = What opens the next step:
plan-ladder-top = This is the top of the ladder. Once it has gone well twice, you go on by the longest-run rule.
plan-runs = <b>Running</b>
plan-runs-cap = You run already, so there is no ladder for you. Longest run advised today: { $minutes } minutes.
plan-runs-plain = You run already, so there is no ladder for you. Each day's check-in says whether and how long.
plan-no-run = <b>Running: not yet</b>
plan-start-gates = What opens the first step of the walk-run ladder:
plan-week =
    <b>The coming week</b>
    As things stand, if your mornings are as usual. It changes with your answers.
week-day = <b>{ $day }</b> · { $items }
week-between = { " · " }
week-check_in = check-in { $time }
week-checked = check-in done
week-exercised = exercise done
week-skipped = exercise skipped
week-ran = run done
week-follow_up = { $time } I ask about your last load
week-away = you are away
week-rest = rest day
week-easy = no exercise
week-run = run possible
week-run-ask = run: after today's check-in
week-run-gap = no run, the tendon recovers
week-run-settling = no run until it has settled
week-run-not-yet = no run yet
week-run-none = no run

## The progress picture

picture-title = Your last { $days } days
picture-dates = { $first } to { $last }
picture-day = { $day } { $month }
picture-side-left = Left Achilles
picture-side-right = Right Achilles
picture-side-both = Both Achilles
picture-mornings = morning pain
picture-usual = your usual, ±1
picture-limit = limit { $pain }
picture-no-mornings = no mornings told
picture-flare = flare
picture-danger = danger sign
picture-stages = Strength work
picture-stage-isometric = 1 holds
picture-stage-slow = 2 slow
picture-stage-load = 3 heavy
picture-stage-plyometric = 4 springs
picture-stage-maintain = 5 keep
picture-runs = Runs, in minutes
picture-exercise = exercise
picture-other = other
picture-green = good
picture-amber = a bit much
picture-red = too much
picture-unknown = not known

## Progress in words

do-days = { $days } days
progress-none = There is nothing to draw yet. After your first check-in there is a picture here.
progress-title = <b>From { $first } to { $last }</b>
progress-no-mornings = No mornings told in this time, so there is no line.
progress-few =
    { $count ->
        [one] One morning told: { $now } of 10. A line needs a few more.
       *[other] { $count } mornings told, { $now } of 10 on average. After two weeks of them I can compare.
    }
progress-same = First steps: { $now } of 10 in the last mornings, about the same as in the first ones ({ $then }).
progress-easier = First steps: { $now } of 10 in the last mornings, down from { $then } in the first ones.
progress-sorer = First steps: { $now } of 10 in the last mornings, up from { $then } in the first ones. Dips are normal; the plan takes them in.
progress-usual = Your usual: { $then } at the beginning, { $now } at the end.
progress-usual-same = Your usual: { $now } of 10.
progress-no-runs = No runs in this time.
progress-runs =
    { $longest ->
        [none] Runs: { $count }.
       *[other] Runs: { $count }, the longest { $longest } minutes.
    }
progress-runs-colours = How they went: { $parts }.
progress-runs-green = { $count } good
progress-runs-amber = { $count } a bit much
progress-runs-red = { $count } too much
progress-runs-unknown = { $count } not known
progress-stage = Strength work: { $stage }.
progress-stage-since = Strength work: { $stage }, since { $day }.
progress-flare = There was a flare, and it has settled.
progress-flare-open = There is a flare at the moment. Holds, bike and swim at { $ceiling } of 10 or less until it has settled.
progress-danger = A danger sign was open on some days.
progress-empty =
    { $count ->
        [one] One day has no morning and is left empty.
       *[other] { $count } days have no morning and are left empty.
    }

## May I run today?

do-today-again = Another length
do-finish-checkin = Finish the check-in
may_run-title = <b>May I run? { $day }</b>
may_run-pain =
    How sore were the first steps this morning?

    0 is no pain, 10 is the worst you can imagine.
may_run-pain-told = First steps: { $value } of 10
may_run-limp-no = I limp: no
may_run-limp-yes = I limp: yes
may_run-limp-told = Limping: yes
may_run-yesterday = What did you do yesterday? Pick the hardest thing.
may_run-yesterday-nothing = Nothing hard
may_run-yesterday-run = Run
may_run-yesterday-walk = Long walk
may_run-yesterday-cycle = Bike
may_run-yesterday-swim = Swim
may_run-yesterday-strength = Strength
may_run-yesterday-plyometric = Jumps
may_run-yesterday-other = Other
may_run-yesterday-told = Yesterday: { $value }
may_run-minutes = How many minutes would you like to run? Tap or type.
may_run-minutes-label = { $value } min
may_run-known =
    { $cap ->
        [none] A run is possible today.
       *[other] A run is possible today, up to { $cap } minutes.
    }
may_run-far = I reckon in minutes, because the tendon counts time and not kilometres.
may_run-yes = <b>Yes, { $minutes } minutes is fine.</b> Easy and flat. Stop if the pain goes above { $ceiling } of 10.
may_run-wished = You asked for { $minutes } minutes.
may_run-step = Your step { $step }: { $dose }. Walk fast in the walking parts, and stop if the pain goes above { $ceiling } of 10.
may_run-ran = You have run today already, so leave it at that. A tendon needs two days after a hard day.
may_run-half = I asked only what I need for this. The rest of the check-in takes a few taps.
may_run-cycle-yes = <b>Yes, ride.</b> Easy gears, at { $ceiling } of 10 or less. Most people can press with the middle of the foot.
may_run-cycle-no = <b>Better not today.</b> Wait until the morning pain is within your limit of { $ceiling } of 10.
may_run-swim-yes = <b>Yes, swim.</b> Easy, at { $ceiling } of 10 or less, and push off gently from the wall.
may_run-swim-no = <b>Better not today.</b> Wait until the morning pain is within your limit of { $ceiling } of 10.
may_run-walk-yes = <b>Yes, walk.</b> On flat ground, at { $ceiling } of 10 or less.
may_run-walk-no = <b>Only short walks today.</b> Take the way you have to take, and no long walk.

## The page for the physio

do-report-notes = With my notes
report-nothing = There is nothing to put on a page yet. After some check-ins there is.
report-caption =
    <b>A page for your physio.</b> One sheet, as a file to show, print or forward.

    It has no name on it and none of your notes. What is on it goes where you send it, and I keep no copy once it is sent.
report-caption-notes =
    <b>A page for your physio, with your latest notes.</b>

    It has no name on it, unless you wrote one into a note. What is on it goes where you send it, and I keep no copy once it is sent.
report-title = Achilles tendon: a page for the physio
report-none = no day told
report-empty = -
report-date = { $day } { $month } { $year }
report-dates = Told from { $first } to { $last }; mornings answered: { $mornings }.
report-place = Side: { $side }. Place: { $site }.
report-usual =
    Usual morning pain at the set-up: { $first ->
        [none] not told
       *[other] { $first } of 10
    }; lately: { $latest ->
        [none] not known
       *[other] { $latest } of 10
    }. Limit for pain in a load: { $ceiling } of 10.
report-running =
    { $running ->
        [yes] Runs at the set-up: yes
       *[no] Runs at the set-up: no
    }{ $longest ->
        [none] .
       *[other] ; longest run of the 30 days before it: { $longest } min.
    }
report-stage = Strength work at present: { $stage }
report-head-week = 7 days from
report-head-mornings = first steps (n)
report-head-runs = runs
report-head-minutes = minutes
report-head-longest = longest
report-head-sessions = exercise
report-head-others = other
report-head-settled = settled
report-mean = { $mean } ({ $count })
report-settled = { $settled } of { $all }
danger-sign-under18 = Under 18
report-flags = Danger signs told
report-flag =
    { $day }: { $sign }; { $cleared ->
        [none] not cleared
       *[other] cleared, by the person's word, on { $cleared }
    }
report-moves = Changes of stage
report-move-up = { $day }: up to { $stage }. { $reason }
report-move-down = { $day }: back to { $stage }. { $reason }
report-tests = Tests
report-test = { $day }: { $values }
report-test-hop = pain on hops { $value } of 10
report-test-left = heel raises left { $value }
report-test-right = heel raises right { $value }
report-test-overall = overall { $value } %
report-rules = Rules that spoke on most days, in the words that the person reads
report-rule = { $rule }, days: { $days }. { $words }.
report-notes = Notes
report-note-count = Notes kept: { $count }.
report-note = { $day }: { $text }
report-self = Self-reported by the person and put together by a program (Achilles Coach) on { $day }. No clinician has checked it, and it is no diagnosis. Pain is 0 to 10; bars that are hollow are runs of which it is not known whether they settled; days that were not told are empty.
report-policy = Rules and thresholds as last reviewed on { $date }; each with its source in the program's page of rules.

## The week and its milestones

summary-no-mornings = No mornings told this week.
summary-no-runs = No runs, this week and the week before.
summary-runs = Runs: { $runs }, { $minutes } minutes in all. The week before: { $runs_before }, { $minutes_before } minutes.
summary-runs-first = Runs: { $runs }, { $minutes } minutes in all.
summary-exercise =
    { $planned ->
        [0] No exercise was planned this week.
       *[other] Exercise: on { $done } of { $planned } planned days.
    }
summary-settled = Back to your usual by the day after: { $settled } of { $all } times.
summary-next-settle = <b>Next week</b> begins gently: holds, bike and swim at { $ceiling } of 10 or less, until the tendon is back to your usual. Then a bit less than before.
summary-next-tell = <b>Next week:</b> the first question of the check-in alone helps, on as many mornings as suits you. Even one number helps me fit the plan to you.
summary-next-hold = <b>Next week:</b> no more than this week, until the mornings are easier again.
summary-next-exercise = <b>Next week:</b> a few more of the exercises would help most, because they build what running needs. Part of a session counts too, and /exercise works at any hour.
summary-next-new = <b>Next week:</b> your strength work has just gone up a stage. Let the tendon get used to it, and leave the runs as they are.
summary-next-on = <b>Next week:</b> go on like this. Easy days belong to it.
summary-gate = For the next stage: { $gate }.
milestone-first_settled_run = A run, and the tendon was back to your usual the day after: the first time here. That is how it goes forward.
milestone-first_stage = Your first stage is behind you. The tendon takes more than when you began.
milestone-thirty_minutes = Half an hour of running in one go is back.
milestone-four_weeks = Four weeks of looking after this tendon. That is about how long it takes until tissue begins to answer.
milestone-two_points = Your mornings are two points lower than when you began. That is more than the usual up and down.
milestone-flare_over = The flare has settled. You know by this time what helps when one comes.

## More about you: asked at once, or one a day

setup-more =
    A few more questions would help me to fit the plan to you: shoes, training, sleep. Answer them at once if you like. Else I ask one a day, after your check-in, and you may skip any.
do-more = A few more questions
do-profile = My answers
do-settings = Settings
do-pause = I am away
also-skip = Skip
also-none = None
view-later = Enough for today
view-enough = No more of these, please
view-profile = Back
background-title = <b>A few more questions</b>
background-daily = <b>One more question, { $day }</b>
background-since = How long has the tendon been sore?
background-since-weeks = Less than 6 weeks
background-since-months = 6 weeks to 3 months
background-since-half_year = 3 to 12 months
background-since-year = Over a year
background-since-told = Sore for: { $value }
background-since-name = How long
background-changed =
    What changed in your training in the last six weeks, or just before it began? Pick all that fit, then Done.

    You can also type it: "hills and speed".
background-changed-distance = Longer runs
background-changed-hills = Hills
background-changed-speed = Speed
background-changed-days = More days
background-changed-break = Back after a break
background-changed-none = Nothing
background-changed-told = Changed: { $value }
background-changed-name = What changed
background-shoes = The shoes that you run in most: how much higher is the heel than the toes?
background-shoes-low = Flat, up to 4 mm
background-shoes-middle = 5 to 8 mm
background-shoes-high = 9 mm or more
background-shoes-unsure = I do not know
background-shoes-told = Shoes: { $value }
background-shoes-name = Shoes
background-flatter = Did you move to flatter shoes in the last three months?
background-flatter-yes = Yes, flatter
background-flatter-no = No, the same
background-flatter-told = Flatter shoes lately: { $value }
background-flatter-name = Change of shoes
background-fits =
    Does any of this fit you? Pick all that fit, then Done.

    You can also type it: "weak and sleep".
background-fits-weak = My calf feels weak
background-fits-tight = My calf feels tight
background-fits-form = Long steps, or up on the forefoot
background-fits-stress = A lot of stress or worry
background-fits-sleep = I sleep badly
background-fits-none = None of these
background-fits-told = Fits: { $value }
background-fits-name = What fits
background-birth_year = In which year were you born? Type it, such as 1985.
background-birth_year-told = Born: { $value }
background-birth_year-name = Birth year
background-kept = Thank you. That helps with the plan.
background-skipped = Skipped. That is fine.
background-later = That is fine. I ask the rest one a day, after your check-in.
background-enough = All right, I ask no more of these. /profile has them whenever you like.
background-done = <b>Thank you, that is all.</b> What fits your plan comes back to you, a line a day.
setup-side-name = Side
setup-site-name = Place
setup-baseline_pain-name = Usual morning
setup-running-name = Running
setup-longest_run-name = Longest run
setup-check_in_time-name = Check-in hour
setup-exercise_time-name = Exercise hour
profile-title = <b>What you told me</b>
profile-kept = <b>Kept.</b> Your plan takes it in.
profile-agreed = You agreed to version { $version } of what /privacy says, and are 18 or older.
profile-how = Tap what has changed. For a danger sign use /danger.
hint-background-birth_year = Please type the year with four digits, such as 1985, or Skip.

## What may have sored it: one line each, once, below a verdict

factor-distance = <i>You told me of longer runs. One run much longer than the rest raises the risk of getting hurt, so let your longest grow by a tenth at most.</i>
factor-speed = <i>You told me of faster runs. Speed loads the tendon more than easy running, so it comes last in your plan.</i>
factor-hills = <i>You told me of hills. Uphill the foot bends up and presses on the tendon, so many find flat runs kinder for some weeks.</i>
factor-days = <i>You told me of more running days. A tendon needs time to settle, so leave an easy day between runs.</i>
factor-break = <i>You told me of a break. The breath comes back sooner than the tendon does, so begin with less than you could do.</i>
factor-flatter = <i>You told me of flatter shoes. Going back to the old ones for some weeks can ease the tendon. There is no need to buy special ones.</i>
factor-low = <i>Your shoes are flat. A lift of 10 to 12 mm in both shoes can calm things for some weeks. Strength is still the fix.</i>
factor-weak = <i>You told me that the calf feels weak. Strong calves are the lasting fix, and your exercise builds them. Raises with a bent knee count too.</i>
factor-tight = <i>You told me that the calf feels tight. Stretching can press on the tendon, so slow strength work takes its place in your plan.</i>
factor-form = <i>Small quick steps, about one in twenty more, can ease the tendon. Do not switch to running on the forefoot at this time.</i>
factor-stress = <i>Stress and worry can turn pain up. A mild ache up to { $ceiling } of 10 that settles within a day is part of the plan.</i>
factor-sleep = <i>You told me that you sleep badly. A bad week of sleep is a reason to stay where you are, not to do more.</i>
factor-age = <i>Tendons adapt at every age, past forty a bit slower. Leave yourself more easy days.</i>

## Settings

settings-title = <b>Settings</b>
settings-how = Tap what you want to change, or type it: "check-in 7:30", "rest days sat sun", "quiet 22-7", "pause until 12 Dec".
settings-kept = <b>Kept.</b>
settings-zone-told = Time zone: { $zone }, { $time } there
settings-rest_days = On which days do you want no exercise? Pick them, then Done. The check-in comes all the same.
settings-rest_days-mon = Mon
settings-rest_days-tue = Tue
settings-rest_days-wed = Wed
settings-rest_days-thu = Thu
settings-rest_days-fri = Fri
settings-rest_days-sat = Sat
settings-rest_days-sun = Sun
settings-rest_days-none = No rest days
settings-rest_days-name = Rest days
settings-rest_days-told = Rest days: { $value }
settings-rest_days-told-none = Rest days: none
settings-rest_days-all = Every day is a rest day, so no exercise comes at all. A tendon gets stronger by work, so a few days a week are worth it.
settings-pause =
    <b>How long are you away?</b> All messages rest until then, and nothing is lost.

    Tap, or type: "until 12 Dec", "for 10 days", "next monday".
settings-pause-name = I am away
settings-pause-days = { $days ->
    [3] 3 days, until { $day }
    [7] 1 week, until { $day }
   *[other] { $weeks } weeks, until { $day }
}
settings-paused = <b>Have a good time.</b> All is quiet until { $day }. I write again on that day. /back ends it sooner, and /danger works all the while.
settings-away = Away until { $day }
settings-back = I am back
settings-back-thanks = <b>Welcome back,</b> and thank you for telling me. We begin gently, from how the tendon is today.
settings-not_away = You are not away, so all is as it was.
settings-quiet =
    <b>When shall I be quiet?</b> What comes due in those hours waits for the morning. Only the check-in keeps the hour that you chose.

    Tap, or type: "quiet 22-7".
settings-quiet-name = Quiet hours
settings-quiet-line = Quiet hours: { $start } to { $end }
settings-strict =
    Shall I wait for a full week of good days before each step up?

    That is the careful way. Else I step up once the tests of a level are passed.
settings-strict-yes = Yes, a full good week each
settings-strict-no = No, when the tests are passed
settings-strict-name = A full week a step
settings-strict-told = Step up: after a full good week
settings-strict-means = Each step up waits for seven good days.
settings-physio = <b>My physio's plan.</b> What your own physio has set wins over mine, as far as it is safe.
view-physio = My physio's plan
settings-physio-told = Your physio's plan is in force
settings-ceiling = Up to which pain may you go on, by your physio's word? 0 to 5.
settings-ceiling-none = My plan decides
settings-ceiling-told = Pain limit: { $value }
settings-ceiling-name = Pain limit
settings-stage = Which strength work has your physio set?
settings-stage-isometric = Heel raise holds
settings-stage-slow = Slow heel raises
settings-stage-load = Heavier and faster
settings-stage-plyometric = Springs and hops
settings-stage-maintain = Keeping strong
settings-stage-none = My plan decides
settings-stage-told = Strength work: { $value }
settings-stage-name = Strength work
settings-stretching = Has your physio told you to stretch the calf? My own plan goes without.
settings-stretching-yes = Yes, my physio has
settings-stretching-none = No
settings-stretching-told = Stretching: { $value }
settings-stretching-name = Stretching
settings-stretching-means = Do what your physio says about stretching. Stop if it stings low at the heel, and tell them.
settings-language = Which language shall I speak?
settings-language-phone = As my phone
settings-language-en = English
settings-language-de = Deutsch
settings-language-name = Language
settings-language-told = Language: { $value }
settings-language-as_phone = { $language }, as your phone
settings-link-told = Link that you came by: { $link }
view-unlink = Forget the link
view-settings = Back
link-told = Your link says: <b>{ $link }</b>. If you agree, I keep that word as well. /settings shows it and forgets it.
link-kept = Kept the word of your link: <b>{ $link }</b>. /settings shows it and forgets it.
hint-settings-pause = Please name a day that is still to come, within a year: "until 12 Dec", "for 10 days", "next monday".
hint-settings-quiet = Please leave me at least four hours of the day, such as "quiet 22-7". For a longer rest there is /pause.
hint-settings-ceiling = Please send one number from 0 to 5. I go no higher, because no study that I know does. If your physio says more, follow your physio.
hint-settings-rest_days = Please name days, such as "sat sun", or "none".
travel-hint = It is { $time } by the clock that I have for you, and your answers of late came at night. Have you travelled? /zone sets it right.
check_in-back = <b>Welcome back,</b> and thank you for coming back to it. We begin gently, from how the tendon is today.
