//! How a kind is declared: the struct that a document is read into and the table of its fields' shapes, from one list,
//! so that they can't differ. Must not say what a kind means, or check anything: the shapes are `field.rs`'s.

/// Declares a kind (`record!`'s body) or the rows of a list in one (`rows` before its name).
///
/// Each field is `/// what it is`, its name, a colon, its shape. A field whose name in the document is a word of
/// Rust's says that name in brackets besides `#[serde(rename)]`.
macro_rules! record {
    ($(#[$doc:meta])* rows $name:ident { $($body:tt)* }) => {
        record!(@rows [$(#[$doc])* $name] [] [] $($body)*);
    };
    ($(#[$doc:meta])* $name:ident { $($body:tt)* }) => {
        record!(@record [$(#[$doc])* $name] [] [] $($body)*);
    };

    (@record [$(#[$doc:meta])* $name:ident] [$($fields:tt)*] [$($table:tt)*]) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(default)]
        #[ts(optional_fields)]
        pub struct $name {
            $($fields)*
            /// Fields of later versions.
            #[serde(flatten)]
            #[ts(skip)]
            pub more: $crate::kinds::Unknown,
        }

        impl $name {
            /// Its fields by their shape, in the order in which they are read.
            pub const FIELDS: &'static [$crate::field::Field] = &[$($table)*];
        }
    };
    (@rows [$(#[$doc:meta])* $name:ident] [$($fields:tt)*] [$($table:tt)*]) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(default)]
        #[ts(optional_fields)]
        pub struct $name {
            /// Random id of this row.
            #[ts(optional, as = "Option<_>")]
            pub id: $crate::ItemId,
            $($fields)*
            /// Fields of later versions.
            #[serde(flatten)]
            #[ts(skip)]
            pub more: $crate::kinds::Unknown,
        }

        impl $name {
            /// A row's fields by their shape, in the order in which they are read.
            pub const FIELDS: &'static [$crate::field::Field] = &[$($table)*];
        }
    };

    // A field that is called as it stands.
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident : $($rest:tt)*) => {
        record!(@$as $head $fields $table $(#[$meta])* $field [stringify!($field)] : $($rest)*);
    };

    // What may be absent.
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : line, $($rest:tt)*) => {
        record!(@option $as $head $fields $table [$(#[$meta])*] $field $name, String, Line; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : term, $($rest:tt)*) => {
        record!(@option $as $head $fields $table [$(#[$meta])*] $field $name, String, Term; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : narrative, $($rest:tt)*) => {
        record!(@option $as $head $fields $table [$(#[$meta])*] $field $name, String, Narrative; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : language, $($rest:tt)*) => {
        record!(@option $as $head $fields $table [$(#[$meta])*] $field $name, String, Language; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : code($of:literal), $($rest:tt)*) => {
        record!(@option $as $head $fields $table [$(#[$meta])*] $field $name, String, Code { vocabulary: $of }; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : flag, $($rest:tt)*) => {
        record!(@option $as $head $fields $table [$(#[$meta])*] $field $name, bool, Flag; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : date, $($rest:tt)*) => {
        record!(@option $as $head $fields $table [$(#[$meta])*] $field $name, $crate::date::Date, Date; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : place, $($rest:tt)*) => {
        record!(@option $as $head $fields $table [$(#[$meta])*] $field $name, $crate::place::Place, Place; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : one($kinds:expr), $($rest:tt)*) => {
        record!(@option $as $head $fields $table [$(#[$meta])*] $field $name, $crate::RecordId, Reference { kinds: $kinds }; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : number, $($rest:tt)*) => {
        record!(@option $as $head $fields $table [$(#[$meta])* #[ts(optional, type = "number")]] $field $name, u64, Number; $($rest)*);
    };
    (@option $as:ident $head:tt [$($fields:tt)*] [$($table:tt)*] [$($meta:tt)*] $field:ident $name:expr, $type:ty, $shape:ident $({ $($part:tt)* })?; $($rest:tt)*) => {
        record!(@$as $head
            [$($fields)* $($meta)* pub $field: Option<$type>,]
            [$($table)* $crate::field::Field { name: $name, shape: $crate::field::Shape::$shape $({ $($part)* })? },]
            $($rest)*);
    };

    // What may be empty.
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : texts, $($rest:tt)*) => {
        record!(@list $as $head $fields $table [$(#[$meta])*] $field $name, $crate::text::Texts, Texts; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : long_texts, $($rest:tt)*) => {
        record!(@list $as $head $fields $table [$(#[$meta])*] $field $name, $crate::text::Texts, LongTexts; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : names, $($rest:tt)*) => {
        record!(@list $as $head $fields $table [$(#[$meta])*] $field $name, $crate::name::Names, Names; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : languages, $($rest:tt)*) => {
        record!(@list $as $head $fields $table [$(#[$meta])*] $field $name, Vec<String>, Languages; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : countries, $($rest:tt)*) => {
        record!(@list $as $head $fields $table [$(#[$meta])*] $field $name, Vec<String>, Countries; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : codes($of:literal), $($rest:tt)*) => {
        record!(@list $as $head $fields $table [$(#[$meta])*] $field $name, Vec<String>, Codes { vocabulary: $of }; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : many($kinds:expr), $($rest:tt)*) => {
        record!(@list $as $head $fields $table [$(#[$meta])*] $field $name, Vec<$crate::RecordId>, References { kinds: $kinds }; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : rows($row:ident), $($rest:tt)*) => {
        record!(@list $as $head $fields $table [$(#[$meta])*] $field $name, Vec<$row>, Rows { fields: $row::FIELDS }; $($rest)*);
    };
    (@$as:ident $head:tt $fields:tt $table:tt $(#[$meta:meta])* $field:ident [$name:expr] : list($item:ident, $shape:ident), $($rest:tt)*) => {
        record!(@list $as $head $fields $table [$(#[$meta])*] $field $name, Vec<$item>, $shape; $($rest)*);
    };
    (@list $as:ident $head:tt [$($fields:tt)*] [$($table:tt)*] [$($meta:tt)*] $field:ident $name:expr, $type:ty, $shape:ident $({ $($part:tt)* })?; $($rest:tt)*) => {
        record!(@$as $head
            [$($fields)* $($meta)* #[ts(as = "Option<_>")] pub $field: $type,]
            [$($table)* $crate::field::Field { name: $name, shape: $crate::field::Shape::$shape $({ $($part)* })? },]
            $($rest)*);
    };

    // What the program sets; how TypeScript sees it is said by the field itself.
    (@$as:ident $head:tt [$($fields:tt)*] [$($table:tt)*] $(#[$meta:meta])* $field:ident [$name:expr] : set($type:ty), $($rest:tt)*) => {
        record!(@$as $head
            [$($fields)* $(#[$meta])* pub $field: $type,]
            [$($table)* $crate::field::Field { name: $name, shape: $crate::field::Shape::Set },]
            $($rest)*);
    };
}

pub(crate) use record;
