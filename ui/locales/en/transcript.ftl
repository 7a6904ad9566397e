# Transcribing recordings, reading transcripts, translating.

transcript-name = transcript
transcript-again-name = transcript, corrected
transcript-how = What is said in the recording was written down with its times; the recording is unchanged.
transcript-again-how = The transcript was corrected: a new one was made, the earlier one is kept as it was; the recording is unchanged.
translation-name = translation
translation-again-name = translation, corrected
translation-how = A translation was made; the original is unchanged.
translation-again-how = The translation was corrected: a new one was made, the earlier one is kept as it was; the original is unchanged.

## Writing a transcript

transcribe = Transcribe
transcribe-title = Transcript of a recording
transcribe-means = What you type is kept in the vault as a draft while you type. “Finish” makes an exhibit of it that stands beside the recording; the recording is not changed.
transcribe-text = Transcript
transcribe-passage = Passage { $number }, { $at }
transcribe-words = Words of the passage at { $at }
transcribe-empty = Press { $key } to play. Type what you hear; Enter begins a new passage where the recording is then.
transcribe-play-from = Play from { $at }
transcribe-who = Speaker of the passage at { $at }
transcribe-nobody = nobody said
transcribe-speakers = Speakers
transcribe-speaker-new = Name or word for a speaker
transcribe-speaker-add = Add the speaker
transcribe-speaker-number = { $number }: { $name }
transcribe-speaker-person = Record of “{ $name }”, if there is one
transcribe-speaker-remove = Remove “{ $name }”
transcribe-speaker-off = Remove
transcribe-speaker-who = A person of the vault
transcribe-speaker-known = That speaker is in the list already.
transcribe-about = Language and author
transcribe-made-by = Who transcribes
transcribe-language = Language of the speech
transcribe-language-help = As a tag: ru, en, ce
transcribe-jump = Jump by
transcribe-resume = On playing again, go back
transcribe-seconds = { $seconds } s
transcribe-resume-none = not at all
transcribe-back = Back
transcribe-on = Forward
transcribe-slower = Slower
transcribe-faster = Faster
transcribe-rate = Speed { $rate } %
transcribe-mark = Time mark
transcribe-set = Begin the passage here
transcribe-set-done = The passage begins at { $at }
transcribe-set-refused = The passage would stand before the one above it or after the one below it: its time stays { $at }.
transcribe-unclear = Unclear
transcribe-unclear-word = [unclear]
transcribe-from-word = Play from the word
transcribe-new = New passage
transcribe-next = Next speaker
transcribe-speaker-keys = Speaker by number
transcribe-join = Join with the passage above
transcribe-keep = Keep the draft
transcribe-kept = Kept in the vault
transcribe-finish = Finish
transcribe-finishing = Making the exhibit
transcribe-made = The transcript is an exhibit now. Record whom it names before it can go into a package.
transcribe-keys = Keys
transcribe-keys-means = They work while you type, in any keyboard layout.
transcribe-click = Ctrl+click
transcribe-no-recording = The recording cannot be played here, so no time marks can be set.
transcribe-language-wrong = This is no tag of a language. Write it as ru, en, ce.

## Reading one

transcript-beside = Transcript
transcript-which = Transcript or translation
transcript-reading = The text follows the recording. A click on a word plays from there; in the text, arrow keys move from word to word, Enter plays.
transcript-line = { $title } · { $language }
transcript-line-old = { $title } · { $language } · corrected since
transcript-tongue-unknown = language not recorded
transcript-correct = Correct it
transcript-translate = Translate it
transcript-replaced = A later transcript corrects this one.
transcript-follow = Scroll with the recording
transcript-speaker = { $name }:

## Translating

translate = Translate
translate-title = Translation
translate-means = The translation becomes an exhibit of its own beside the original, which is not changed.
translate-passages-means = Each passage keeps its time. Leave empty what you do not translate.
translate-to = Language of the translation
translate-made-by = Who translates
translate-passage = Translation of the passage at { $at }
translate-or-file = Or take in a file
translate-choose = Choose the file
translate-file = Translation to take in
translate-chosen = { $file }: its bytes go into the vault as they are.
translate-drop-file = Type it instead
translate-original = The original
translate-made = The translation is an exhibit now. Record whom it names before it can go into a package.

## Excerpts

excerpt-name = excerpt { $from }–{ $to }
excerpt-how = A part of the recording was taken out as it stands, without what the file said of itself; the recording is unchanged.
excerpt = Excerpt
excerpt-means = Mark a part while you listen or watch: it becomes an exhibit of its own, not encoded anew. A film’s excerpt begins at the last key picture before your mark.
excerpt-from = From here
excerpt-to = To here
excerpt-open = …
excerpt-marked = From { $from } to { $to }
excerpt-make = Make the excerpt
excerpt-made = The excerpt is an exhibit now. Record who is seen or heard in it before it can go into a package.
excerpt-large = This part is larger than 256 MB. Nothing was made. Mark a shorter one.
excerpt-refused = Nothing can be taken out of this recording without encoding it anew. Nothing was made; the recording is unchanged.
