export const proof = {
  proof: {
    title: "Verify the audit log",
    lead: "Checks the audit log in your own browser: whether events were altered, left out, slipped in or reordered, and who signed the checkpoint. Everything is computed on this computer; the server's word is not taken for it.",
    ofItem: "Verify the whole history of {{name}}",
    ofAll: "Verify the whole audit log",
    chooseFile: "Verify a bundle file",
    whatToCheck: "What to verify",
    onlyAuditors:
      "Bundles are taken by auditors. You can verify a bundle file that somebody gave you, and print the checkpoint below to keep it.",
    withoutEvidence: "Without evidence files (the bundle is taken without them and comes faster)",
    withoutTexts: "Without the keys of texts (for outsiders: it verifies all the same, and the texts stay sealed)",
    trust: "The key that you trust",
    trustHint:
      "Get the key or the policy file in person or on paper, and do not use what this page shows instead: that comes from the server and only serves to be compared with paper. Without it everything else is verified, but who signed stays open.",
    trustLabel: "The line of the key, or a whole policy",
    trustFile: "Choose a policy file",
    trustInvalid: "Line {{line}} is neither a key nor of a policy",
    progress: "Verifying…",
    fetching: "Taking the bundle…",
    cancel: "Stop",
    canceled: "Stopped, without a verdict.",
    failed: "The check did not come to its end: {{reason}}. Try again; if it stays so, verify on the command line.",
    again: "Verify again",
    download: "Save the bundle",
    file: "Bundle {{name}} ({{size}})",
    outcome: {
      VERIFIED: "Verified",
      NOT_VERIFIED: "Not verified",
      COULD_NOT_CHECK: "Nothing wrong was found, but not all could be checked",
    },
    outcomeWhy: {
      VERIFIED: "Nothing was altered, the history is complete, and the checkpoint is signed by a key that you trust.",
      NOT_VERIFIED: "Something fails, see below. Keep this bundle and do not overwrite it.",
      COULD_NOT_CHECK:
        "What was checked holds; what could not be checked is named below and must not be taken to hold.",
    },
    scope: { all: "The whole audit log", plan: "Plan {{subject}}", item: "Item {{subject}}" },
    state: { HOLDS: "Holds", FAILS: "Fails", NOT_CHECKED: "Not checked" },
    integrity: "Nothing was altered",
    completeness: "Nothing is missing",
    anchoring: "The checkpoint is to be believed",
    holds: {
      integrity: "Each entry, payload, metadata and evidence file is what the checkpoint committed to.",
      completeness: "The events of each stream are numbered from 0 without a gap, each naming the one before.",
      anchoring: "The checkpoint is signed by the key that you gave.",
    },
    badLeaf: "First bad leaf: {{index}}",
    badLeafNamed: "First bad leaf: {{index}} (number {{seq}} of {{stream}}, {{type}})",
    facts: {
      about: "Verified",
      counted: "How much",
      countedValue: "{{leaves}} entries, {{events}} of them events",
      time: "Recorded",
      timeValue: "{{first}} to {{last}}",
      upTo: "Verified up to",
      upToAll: "leaf {{last}}: all {{size}} of the log",
      upToItem: "leaf {{index}} ({{time}})",
      evidence: "Evidence files",
      evidenceValue: "{{count}} checked",
      redacted: "Redacted or restricted",
      redactedValue: "{{files}} evidence files and {{texts}} texts, each named by an event",
      head: "Root of the checkpoint",
      signed: "Signed by",
    },
    signedBy: {
      TRUSTED: "A key that you trust; the signature fits",
      TOLD: "The signature fits; but the key is what the server or the log says: compare it with paper",
      WITNESS: "A witness, cosigned at {{at}}",
      UNKNOWN: "This key is not known, its signature was not verified",
    },
    fingerprint: "Fingerprint",
    restored:
      "Leaf {{index}}: an older copy of the log was restored here; it does not continue {{size}} leaves that had been signed. Ask why, and compare older bundles and printed checkpoints.",
    notChecked: "What was not verified",
    not: {
      truth:
        "That what was recorded is true: only that the person of an id said it, when, and that it was not changed since.",
      key: "That the key is your organisation's: no key from elsewhere was given.",
      witness:
        "That others were not shown another log: there is no cosignature that could be verified. Compare checkpoints that you hold.",
      evidence: "Evidence files: left out, as asked for.",
      texts: "That sealed texts can be read: the bundle was taken without their keys.",
      later: "That nothing followed leaf {{index}}: this bundle alone cannot show it.",
      program:
        "The program of this page comes from the same server. To depend on it for nothing, verify on the command line.",
    },
    events: "Entry by entry ({{count}})",
    eventLeaf: "Leaf",
    eventSeq: "Number",
    eventType: "Event",
    eventAt: "Recorded at",
    eventActor: "Person",
    technical: "Report (JSON)",
    command: "Once more, without this server",
    commandWhy: "On any computer with Java 25, without a network; get the file policy by another way:",
    compare: {
      title: "Compare with a checkpoint that you hold",
      hint: "Type the root from a print (hexadecimal or base64; spaces and line breaks do not matter), or paste a whole checkpoint, or the line “audit log of …, root …” under a report.",
      label: "Printed root or checkpoint",
      run: "Compare",
      unreadable:
        "No root was found in it. It has 64 hexadecimal digits or 44 characters of base64: look whether one is missing.",
      broken: "This bundle does not hold itself, so there is nothing to compare with.",
      SAME: "The same: what you hold is the checkpoint of this bundle.",
      CONTINUES: "The same history: this bundle continues what you hold, and nothing was rewritten in between.",
      FORKED:
        "Different: the log does not continue what you hold. Its history was rewritten, or something was mistyped. Compare letter by letter; if it stays so, keep both and report it.",
      OTHER_LOG: "Not the same log: what you hold is of {{origin}}.",
      LATER:
        "What you hold has {{held}} leaves, the bundle only {{size}}: the log was cut off, or the bundle is older. Take a later bundle.",
      SIZE_WANTED:
        "Not the checkpoint of this bundle. It may be an earlier one: type its number of leaves too, before the root.",
      PROOF_WANTED: "The bundle has no proof that it continues this checkpoint, and none could be got from the server.",
      READ_AGAIN: "Computing the root of that time from all entries…",
      NOT_FOUND:
        "Different: this log never had this root, at any size. Compare letter by letter; if it stays so, keep both and report it.",
    },
    sheet: {
      title: "Current checkpoint",
      why: "Printed and kept, it is a witness that the server cannot change: compared with a later bundle, it shows whether history was rewritten.",
      print: "Print the checkpoint",
      heading: "Checkpoint of the audit log",
      origin: "Log",
      size: "Entries",
      root: "Root",
      rootBase64: "The same in base64",
      keys: "Keys that sign",
      until: "ends {{time}}",
      note: "The checkpoint itself",
      printedAt: "Printed at {{time}} by {{name}}",
      signHere: "Compared by",
      signDay: "Date",
      nothing: "The log has not signed a checkpoint yet.",
      keysHidden: "Keys are shown to auditors and administrators only; get them from one of these.",
      faults: "The program itself found {{count}} faults",
      ofServer: "The following comes from the server, to be printed and compared with paper.",
    },
    finding: {
      NOT_A_BUNDLE:
        "The file is not a well-formed bundle ({{a}}: {{b}}). Take the bundle again; if it stays so, ask whoever made it.",
      CHECKPOINT_MALFORMED:
        "The checkpoint in the bundle is not one. Take the bundle again; if it stays so, ask whoever made it.",
      MANIFEST_DIFFERS:
        "The manifest names another log, size or root than the checkpoint: one of the two was exchanged. Take the bundle again.",
      TILE_MALFORMED:
        "{{a}} and its data do not fit together: something was removed, inserted or changed there. Take the bundle again.",
      ENTRY_INVALID:
        "This entry is not of the form of an entry: it was changed. Compare with another copy of the bundle.",
      OWN_FACT_MISPLACED: "This entry stands in a stream that is not for its kind. Ask the operator of the log.",
      DATA_MISSING: "The payload or the metadata of this event is missing. Take the bundle again.",
      DATA_UNEXPECTED:
        "This fact of the log itself comes with a content that it cannot have: something was inserted. Take the bundle again.",
      PAYLOAD_DIFFERS:
        "The payload of this event is not the one that its entry names: it was changed. Compare with another copy of the bundle.",
      METADATA_DIFFERS:
        "The metadata of this event (who, when, why) are not those that its entry names: they were changed. Compare with another copy of the bundle.",
      ROOT_DIFFERS:
        "The entries are not those under the root of the checkpoint: some were changed, removed, inserted or reordered, or the checkpoint is of another log. Compare with another copy of the bundle.",
      PROOF_INVALID:
        "The proof does not show this entry under the root of the checkpoint: the entry or the proof was changed. Compare with another copy of the bundle.",
      OTHER_CHECKPOINT:
        "The proof of this entry speaks of another checkpoint than that of the bundle: something was exchanged. Take the bundle again.",
      EVIDENCE_DIFFERS:
        "The evidence file {{a}} that this event names has another content: it was exchanged. Ask for the original.",
      EVIDENCE_MISSING: "The evidence file {{a}} that this event names is missing. Ask for it, or for the reason.",
      EVIDENCE_UNKNOWN: "No event names the evidence file {{a}}: it was inserted.",
      EVIDENCE_UNREADABLE:
        "An event names evidence in a form that this page does not read. Reload it for a newer version, or verify without evidence files.",
      EVIDENCE_LEFT_OUT:
        "The bundle was taken without the evidence files. Take it with them, or verify again without evidence files.",
      KEYS_INVALID:
        "The keys that come with this event are not those of its texts: one too many, twice, out of order, or none. Take the bundle again.",
      KEY_DIFFERS:
        "The key at {{a}} does not open the text that was sealed with it: the key was exchanged, or the text was never readable. Take the bundle again; if it stays so, ask the operator of the log.",
      TEXT_LOST:
        "A text of this event cannot be read and no redaction names it: its key was lost or left out, or it was redacted while the bundle was taken. Take the bundle again; if it stays so, ask for the reason.",
      TEXTS_UNREADABLE:
        "An event has texts or names redactions in a form that this page does not read. Reload it for a newer version.",
      NOT_REACHED: "What comes before could not be read, so this was not reached.",
      LEAVES_MISSING: "The bundle has {{a}} of {{b}} leaves; this is the first that is missing. Take the bundle again.",
      LEAVES_TOO_MANY:
        "The bundle has {{a}} leaves, the checkpoint only {{b}}: something was added. Take the bundle again.",
      SEQUENCE_BROKEN:
        "Number {{a}} of this stream should stand here: an entry was left out, inserted or reordered. Compare with a bundle of the whole log.",
      PREVIOUS_DIFFERS:
        "This entry (number {{a}}) does not continue the one before it in its stream: the one before was changed or exchanged. Compare with a bundle of the whole log.",
      STREAM_NOT_LISTED: "This entry is of a stream that the bundle is not about. Take the bundle again.",
      SUBJECT_NOT_LISTED:
        "The bundle says that it is about {{a}}, but has not its history: it is of something else. Ask for the right bundle.",
      STREAM_MISSING: "The history of {{a}} is announced, but not in the bundle. Take the bundle again.",
      NO_STREAM_HEADS:
        "There is no stream-heads leaf in the bundle, so nothing shows where the histories end. Take a later bundle, or one of the whole log.",
      HEAD_MISSING: "The bundle does not show where the history of {{a}} ends. Take the bundle again.",
      HEAD_NOT_PROVED:
        "The end of the history of {{a}} is not under the root of the newest stream-heads leaf: it was changed. Take the bundle again.",
      HEAD_DIFFERS:
        "The history of {{a}} should go to number {{b}}, and goes to {{c}} (-1: nothing): its end was left out or changed. Ask for the missing entries.",
      HEADS_DIFFER:
        "This leaf states the ends of {{a}} streams; those of the {{b}} streams before it are others: an end was left out, added or changed when it was logged. Keep the bundle and report it.",
      NO_POLICY:
        "No key that you trust was given, so it remains open who signed the checkpoint. Get the key or the policy from elsewhere, not with the bundle.",
      INVALID_SIGNATURE: "A signature on the checkpoint does not fit its text: the checkpoint was changed.",
      NO_LOG_SIGNATURE:
        "No known key signed the checkpoint: it is forged, of another log, or the key that you hold is out of date.",
      KEY_NOT_FOR_THIS_SIZE:
        "The key that signed the checkpoint does not count for this size in the policy. Check whether the policy is up to date.",
      KEY_NOT_NAMED:
        "No leaf of the log names the key {{a}}, which signed the checkpoint. Ask the organisation where that key comes from.",
      NO_QUORUM:
        "Not enough witnesses cosigned the checkpoint: the policy asks for {{a}}; valid cosignatures: {{b}}. Take a later bundle, or ask the witnesses.",
    },
  },
};
