package vn.tonghop.rule;

/** What one field may hold at all, whatever stands elsewhere: R-INT, R-PCT, R-DATE. Judged before every other rule. */
sealed interface Domain extends Rule permits NumberDomain, DateDomain {}
