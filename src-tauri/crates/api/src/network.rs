//! A case as a network: who did what to whom, and who is what to whom.

use std::collections::{BTreeMap, BTreeSet};

use khronika_domain::RecordId;
use khronika_store::record::Named;
use khronika_store::{TOLD_APART, Tie};
use serde::Serialize;
use ts_rs::TS;

use crate::case::Called;
use crate::command::{Progress, Secrets};
use crate::rows::{Row, row_with};
use crate::timeline::PortionArgs;
use crate::{ApiError, Session};

/// Who did what to whom, and who is what to whom.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Network {
    /// The people and groups that are drawn, or stand in this portion.
    pub nodes: Vec<NetworkNode>,
    /// What ties them: acts first, then relations; a portion of each.
    pub edges: Vec<NetworkEdge>,
    /// How many acts of one against another there are.
    #[ts(type = "number")]
    pub acts: usize,
    /// How many relations.
    #[ts(type = "number")]
    pub relations: usize,
    /// Who is drawn.
    pub drawn: Drawn,
}

/// The people of a case for whom a drawing has room: those of whom most is recorded.
#[derive(Debug, Default, Serialize, TS)]
#[ts(export)]
pub struct Drawn {
    /// Who did most, first; at most 40.
    pub did: Vec<RecordId>,
    /// Who suffered most, those to whom the former did it before all others; at most 40.
    pub suffered: Vec<RecordId>,
    /// Acts between them, as one line for each two.
    pub lines: Vec<DrawnLine>,
}

/// What one did to another.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct DrawnLine {
    /// Who did it.
    pub from: RecordId,
    /// To whom.
    pub to: RecordId,
    /// How many acts.
    #[ts(type = "number")]
    pub count: usize,
}

/// So many on a side are drawn.
const MOST: usize = 40;

/// A person in the network.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct NetworkNode {
    /// The person.
    pub row: Row,
    /// How many acts were done to them.
    #[ts(type = "number")]
    pub suffered: usize,
    /// In how many acts they had a part.
    #[ts(type = "number")]
    pub did: usize,
}

/// From whom to whom.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct NetworkEdge {
    /// Who did it; who has the relation.
    pub from: RecordId,
    /// To whom.
    pub to: RecordId,
    /// Acts, or the relation, in the person's language.
    pub said: String,
    /// Whether it is an act, rather than a relation.
    pub act: bool,
    /// The record that says so.
    pub record: RecordId,
}

/// What is known of a case's people as a whole.
#[derive(Default)]
struct Counted {
    suffered: BTreeMap<RecordId, usize>,
    did: BTreeMap<RecordId, usize>,
    /// Acts of one against another.
    between: BTreeMap<(RecordId, RecordId), usize>,
}

impl Counted {
    fn drawn(&self) -> Drawn {
        let did: Vec<RecordId> = most(self.did.iter());
        let reached: BTreeSet<RecordId> =
            self.between.keys().filter(|(from, _)| did.contains(from)).map(|(_, to)| *to).collect();
        let mut suffered = most(self.suffered.iter().filter(|(id, _)| reached.contains(id)));
        suffered.extend(most(self.suffered.iter().filter(|(id, _)| !reached.contains(id))));
        suffered.truncate(MOST);
        let lines = self.between.iter().filter(|((from, to), _)| did.contains(from) && suffered.contains(to));
        let lines = lines.map(|((from, to), count)| DrawnLine { from: *from, to: *to, count: *count }).collect();
        Drawn { did, suffered, lines }
    }
}

/// Of whom most is counted, first.
fn most<'c>(counted: impl Iterator<Item = (&'c RecordId, &'c usize)>) -> Vec<RecordId> {
    let mut people: Vec<(&RecordId, &usize)> = counted.collect();
    people.sort_by_key(|(id, count)| (std::cmp::Reverse(**count), **id));
    people.into_iter().take(MOST).map(|(id, _)| *id).collect()
}

pub(crate) fn network(
    session: &mut Session,
    args: PortionArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<Network, ApiError> {
    let ties = session.store()?.ties(args.id)?;
    let (mut acts, mut relations, mut counted) = (Vec::new(), Vec::new(), Counted::default());
    for tie in &ties {
        match tie {
            Tie::Suffered { victim } => *counted.suffered.entry(*victim).or_default() += 1,
            Tie::Did { perpetrator, victim, .. } => {
                *counted.did.entry(*perpetrator).or_default() += 1;
                *counted.between.entry((*perpetrator, *victim)).or_default() += 1;
                acts.push(tie);
            }
            // Who was told apart is nothing to the other.
            Tie::Related { code, .. } if code == TOLD_APART => {}
            Tie::Related { .. } => relations.push(tie),
        }
    }
    let (mut nodes, mut called) = (Vec::new(), Called::default());
    let portion = [&acts, &relations].map(|all| all.get(args.of(all.len())).unwrap_or_default());
    let mut edges = Vec::new();
    for tie in portion.into_iter().flatten() {
        edges.extend(edge(session, tie, &mut called)?);
    }
    // Everybody where everything is asked for: some only suffered, and nobody knows from whom.
    let drawn = counted.drawn();
    let mut people: BTreeSet<RecordId> = edges.iter().flat_map(|edge| [edge.from, edge.to]).collect();
    people.extend(drawn.did.iter().chain(&drawn.suffered));
    if args.limit.is_none() {
        people.extend(counted.suffered.keys());
    }
    for person in people {
        let Some(row) = person_row(session, person, &mut called)? else { continue };
        let count = |of: &BTreeMap<RecordId, usize>| of.get(&person).copied().unwrap_or_default();
        nodes.push(NetworkNode { row, suffered: count(&counted.suffered), did: count(&counted.did) });
    }
    Ok(Network { nodes, edges, acts: acts.len(), relations: relations.len(), drawn })
}

fn edge(session: &mut Session, tie: &Tie, called: &mut Called) -> Result<Option<NetworkEdge>, ApiError> {
    Ok(Some(match tie {
        Tie::Suffered { .. } => return Ok(None),
        Tie::Did { perpetrator, victim, act, code } => {
            let said = called.label(session, "act_type", code)?;
            NetworkEdge { from: *perpetrator, to: *victim, said, act: true, record: *act }
        }
        Tie::Related { person, related, relation, code } => {
            let said = called.label(session, "relation", code)?;
            NetworkEdge { from: *person, to: *related, said, act: false, record: *relation }
        }
    }))
}

/// Somebody as a row that has a name and no more, which is enough here: hundreds may be asked for.
fn person_row(session: &mut Session, person: RecordId, called: &mut Called) -> Result<Option<Row>, ApiError> {
    if let Some(Named { kind, version, state, title }) = session.store()?.named(person)? {
        let (detail, date, date_words) = (String::new(), String::new(), String::new());
        return Ok(Some(Row { id: person, kind, title, detail, date, date_words, version, state }));
    }
    let Ok(record) = session.store()?.record(person) else { return Ok(None) };
    row_with(session, &record, called).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_of_whom_most_is_recorded_are_drawn_and_whom_they_reached_before_others() {
        let ids: Vec<RecordId> = (0..100).map(|_| RecordId::random()).collect();
        let mut counted = Counted::default();
        for (number, id) in ids.iter().enumerate() {
            counted.suffered.insert(*id, number);
        }
        counted.did.insert(ids[0], 1);
        counted.between.insert((ids[0], ids[1]), 3);
        let drawn = counted.drawn();
        assert_eq!(drawn.did, [ids[0]]);
        assert_eq!((drawn.suffered.len(), drawn.suffered[0], drawn.suffered[1]), (MOST, ids[1], ids[99]));
        assert_eq!((drawn.lines.len(), drawn.lines[0].count), (1, 3));
    }
}
