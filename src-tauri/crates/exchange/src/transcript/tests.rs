use super::*;

fn passage(from: u32, speaker: &str, text: &str) -> Passage {
    Passage { from, to: None, speaker: speaker.to_owned(), text: text.to_owned() }
}

#[test]
fn what_is_written_is_read_again_to_the_tenth_of_a_second() {
    let passages = vec![
        passage(0, "Следователь", "Назовите себя."),
        passage(3_400, "Вера <Ткань> & Ко", "Вымышленная. [00:05.2] Меня держали --> в подвале.\n\nДолго."),
        Passage { to: Some(12_300), ..passage(9_000, "", "[неразборчиво]") },
        passage(3_725_100, "A", "b"),
    ];
    let written = Transcript { language: Some("ru".to_owned()), passages }.write(Some(3_800_000)).unwrap();
    assert!(written.starts_with("WEBVTT\n\nNOTE\n"), "{written}");
    assert!(
        written
            .contains("\n00:00:03.400 --> 00:00:09.000\n<v Вера &lt;Ткань&gt; &amp; Ко>Вымышленная. <00:00:05.200> ")
    );
    assert!(written.contains("Меня держали --&gt; в подвале.\nДолго.\n"), "no empty line ends a cue: {written}");
    assert!(written.contains("\n01:02:05.100 --> 01:03:20.000\n<v A>b\n"));
    let read = Transcript::read(written.as_bytes()).unwrap();
    assert_eq!(read.language.as_deref(), Some("ru"));
    assert_eq!(
        read.passages[1],
        passage(3_400, "Вера <Ткань> & Ко", "Вымышленная. [00:05.2] Меня держали --> в подвале.\nДолго.")
    );
    assert_eq!(read.passages[2].to, Some(12_300));
    assert_eq!(read.passages[3].to, Some(3_800_000));
    assert_eq!(read.clone().write(None).unwrap(), written);
}

#[test]
fn what_others_write_is_read() {
    let told = "\u{feff}WEBVTT - made by hand\r\nKind: captions\r\nLanguage: en\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n1\r\n00:01.000 --> 00:04.000 align:start\r\n<v.loud Anna>Good <b>day</b>&nbsp;to you.<00:00:02.500><v Ben>And you.\r\n\r\nNOTE nothing\r\n\r\n00:04.000 --> 00:06.000\r\nPlain\r\n";
    let read = Transcript::read(told.as_bytes()).unwrap();
    assert_eq!(read.language.as_deref(), Some("en"));
    let said: Vec<_> =
        read.passages.iter().map(|each| (each.from, each.speaker.as_str(), each.text.as_str())).collect();
    assert_eq!(said, [(1000, "Anna", "Good day\u{a0}to you."), (2500, "Ben", "And you."), (4000, "", "Plain")]);
}

#[test]
fn a_text_with_marks_is_read() {
    let told =
        "[00:01] Анна: Добрый день.\nИ вечер.\n\n[00:04,5] Он сказал: «да», и ушёл.\n[75:00.25] Ещё [1:15:01.5] слово";
    let read = Transcript::read(told.as_bytes()).unwrap();
    assert_eq!(
        read.passages,
        [
            passage(1000, "Анна", "Добрый день.\nИ вечер."),
            passage(4500, "Он сказал", "«да», и ушёл."),
            passage(4_500_250, "", "Ещё [1:15:01.5] слово"),
        ]
    );
}

#[test]
fn what_is_no_transcript_is_refused_with_its_place() {
    let refused: &[(&[u8], TranscriptError)] = &[
        (b"", TranscriptError::Empty),
        (b"WEBVTT\n\n", TranscriptError::Empty),
        (b"\xff\xfe", TranscriptError::Encoding),
        ("без времени".as_bytes(), TranscriptError::Line(1)),
        (b"WEBVTTX\n\n00:01.000 --> 00:02.000\na", TranscriptError::Line(1)),
        (b"WEBVTT\n\nwords alone\n", TranscriptError::Line(3)),
        (b"WEBVTT\n\n00:01.000 --> 00:61.000\na", TranscriptError::Line(3)),
        (b"WEBVTT\n\n00:01 -> 00:02\na", TranscriptError::Line(3)),
        (b"WEBVTT\n\n00:02.000 --> 00:01.000\na", TranscriptError::Order(1)),
        (b"[00:02] a\n[00:01] b", TranscriptError::Order(2)),
        (b"[00:02] a [00:01.0] b", TranscriptError::Mark(1)),
        (b"[00:02] a [00:05.0] b\n[00:04] c", TranscriptError::Mark(1)),
        (b"[101:00:00] a", TranscriptError::Line(1)),
    ];
    for (bytes, error) in refused {
        assert_eq!(Transcript::read(bytes).unwrap_err(), *error, "{}", String::from_utf8_lossy(bytes));
    }
    let many = vec![passage(0, "", "a"); MOST_PASSAGES + 1];
    assert_eq!(Transcript { language: None, passages: many }.write(None), Err(TranscriptError::TooLarge));
    let long = vec![passage(0, "", &"a".repeat(LONGEST + 1))];
    assert_eq!(Transcript { language: None, passages: long }.write(None), Err(TranscriptError::TooLarge));
}

proptest::proptest! {
    #[test]
    fn no_bytes_stop_the_reader_and_what_it_reads_it_can_write(told in "(WEBVTT\n\n)?[\\[\\]<>v:.0-9\n &;a-\u{2014}-]{0,120}") {
        if let Ok(read) = Transcript::read(told.as_bytes()) {
            let written = read.write(None).unwrap();
            Transcript::read(written.as_bytes()).unwrap();
        }
    }
}
