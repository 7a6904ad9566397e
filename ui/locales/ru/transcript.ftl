# Расшифровка записей, чтение расшифровок, перевод.

transcript-name = расшифровка
transcript-again-name = расшифровка, исправленная
transcript-how = Речь из записи передана текстом с метками времени; запись не изменена.
transcript-again-how = Расшифровка исправлена: сделана новая, прежняя сохранена без изменений; запись не изменена.
translation-name = перевод
translation-again-name = перевод, исправленный
translation-how = Сделан перевод; оригинал не изменён.
translation-again-how = Перевод исправлен: сделан новый, прежний сохранён без изменений; оригинал не изменён.

## Работа над расшифровкой

transcribe = Расшифровать
transcribe-title = Расшифровка записи
transcribe-means = Набранное сразу хранится в хранилище как черновик. Кнопка «Закончить» сделает из него материал, который стоит рядом с записью; сама запись не меняется.
transcribe-text = Расшифровка
transcribe-passage = Реплика { $number }, { $at }
transcribe-words = Слова реплики с { $at }
transcribe-empty = { $key } включает запись. Набирайте то, что слышите; Enter начинает новую реплику с того места, где сейчас запись.
transcribe-play-from = Слушать с { $at }
transcribe-who = Кто говорит с { $at }
transcribe-nobody = не указано
transcribe-speakers = Кто говорит
transcribe-speaker-new = Имя говорящего или слово вместо имени
transcribe-speaker-add = Добавить говорящего
transcribe-speaker-number = { $number }: { $name }
transcribe-speaker-person = Запись о человеке «{ $name }», если она есть
transcribe-speaker-remove = Убрать «{ $name }»
transcribe-speaker-off = Убрать
transcribe-speaker-who = Запись о человеке
transcribe-speaker-known = Такой говорящий уже есть в списке.
transcribe-about = Язык и автор
transcribe-made-by = Кто расшифровывает
transcribe-language = Язык речи
transcribe-language-help = Тег языка: ru, en, ce
transcribe-jump = Шаг перехода
transcribe-resume = После паузы возвращаться
transcribe-seconds = на { $seconds } с
transcribe-resume-none = не возвращаться
transcribe-back = Назад
transcribe-on = Вперёд
transcribe-slower = Медленнее
transcribe-faster = Быстрее
transcribe-rate = Скорость { $rate } %
transcribe-mark = Метка времени
transcribe-set = Начать реплику здесь
transcribe-set-done = Реплика начинается с { $at }
transcribe-set-refused = Реплика оказалась бы раньше предыдущей или позже следующей: её время осталось { $at }.
transcribe-unclear = Неразборчиво
transcribe-unclear-word = [неразборчиво]
transcribe-from-word = Слушать с этого слова
transcribe-new = Новая реплика
transcribe-next = Следующий говорящий
transcribe-speaker-keys = Говорящий по номеру
transcribe-join = Соединить с предыдущей репликой
transcribe-keep = Сохранить черновик
transcribe-kept = Сохранено в хранилище
transcribe-finish = Закончить
transcribe-finishing = Создаётся материал
transcribe-made = Расшифровка стала материалом. Укажите, кто в ней назван: без этого она не войдёт ни в один пакет.
transcribe-keys = Клавиши
transcribe-keys-means = Работают во время набора, в любой раскладке.
transcribe-click = Ctrl + щелчок
transcribe-no-recording = Эту запись здесь не воспроизвести, поэтому поставить метки времени нельзя.
transcribe-language-wrong = Это не тег языка. Пишите так: ru, en, ce.

## Чтение

transcript-beside = Расшифровка
transcript-which = Расшифровка или перевод
transcript-reading = Текст идёт за записью. Щелчок по слову включает запись с этого места; в тексте стрелки переходят от слова к слову, Enter включает запись.
transcript-line = { $title } · { $language }
transcript-line-old = { $title } · { $language } · исправлена позже
transcript-tongue-unknown = язык не указан
transcript-correct = Исправить
transcript-translate = Перевести
transcript-replaced = Эту расшифровку исправляет более поздняя.
transcript-follow = Прокручивать вслед за записью
transcript-speaker = { $name }:

## Перевод

translate = Перевести
translate-title = Перевод
translate-means = Перевод становится отдельным материалом рядом с оригиналом; оригинал не меняется.
translate-passages-means = Каждая реплика сохраняет своё время. То, что не переводите, оставьте пустым.
translate-to = Язык перевода
translate-made-by = Кто переводит
translate-passage = Перевод реплики с { $at }
translate-or-file = Или взять готовый файл
translate-choose = Выбрать файл
translate-file = Файл с переводом
translate-chosen = { $file }: файл войдёт в хранилище без изменений.
translate-drop-file = Набрать вместо этого
translate-original = Оригинал
translate-made = Перевод стал материалом. Укажите, кто в нём назван: без этого он не войдёт ни в один пакет.

## Фрагменты

excerpt-name = фрагмент { $from }–{ $to }
excerpt-how = Часть записи взята без перекодирования и без сведений, записанных в файле; сама запись не изменена.
excerpt = Фрагмент
excerpt-means = Отметьте часть во время просмотра или прослушивания: она станет отдельным материалом, без перекодирования. Фрагмент видео начнётся с опорного кадра перед отметкой.
excerpt-from = Отсюда
excerpt-to = Досюда
excerpt-open = …
excerpt-marked = С { $from } до { $to }
excerpt-make = Сделать фрагмент
excerpt-made = Фрагмент стал материалом. Укажите, кого в нём видно или слышно: без этого он не войдёт ни в один пакет.
excerpt-large = Эта часть больше 256 МБ. Ничего не создано. Отметьте более короткую.
excerpt-refused = Из этой записи нельзя взять часть без перекодирования. Ничего не создано, запись не изменена.
