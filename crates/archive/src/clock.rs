//! A moment as both engines keep it: INTEGER microseconds on SQLite, TIMESTAMPTZ on PostgreSQL.

use jiff::Timestamp;
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::types::Oid;
use sqlx::postgres::{PgArgumentBuffer, PgTypeInfo, PgValueRef};
use sqlx::sqlite::{SqliteArgumentsBuffer, SqliteTypeInfo, SqliteValueRef};
use sqlx::{Decode, Encode, Postgres, Sqlite, Type, TypeInfo};

/// PostgreSQL counts from 2000-01-01, in microseconds since 1970.
const POSTGRES_EPOCH_US: i64 = 946_684_800_000_000;
/// The earliest moment PostgreSQL can hold, 4714-11-24 BC, in its own count.
const POSTGRES_FIRST_US: i64 = -211_813_488_000_000_000;
/// `timestamptz` (pg_type.dat).
const TIMESTAMPTZ: Oid = Oid(1184);

/// A moment, to the microsecond.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment(pub(crate) Timestamp);

impl Moment {
    fn of_microseconds(microseconds: i64) -> Result<Self, BoxDynError> {
        Ok(Self(Timestamp::from_microsecond(microseconds)?))
    }
}

impl Type<Sqlite> for Moment {
    fn type_info() -> SqliteTypeInfo {
        <i64 as Type<Sqlite>>::type_info()
    }

    fn compatible(info: &SqliteTypeInfo) -> bool {
        <i64 as Type<Sqlite>>::compatible(info)
    }
}

impl Encode<'_, Sqlite> for Moment {
    fn encode_by_ref(&self, buffer: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
        <i64 as Encode<Sqlite>>::encode(self.0.as_microsecond(), buffer)
    }
}

impl Decode<'_, Sqlite> for Moment {
    fn decode(value: SqliteValueRef<'_>) -> Result<Self, BoxDynError> {
        Self::of_microseconds(<i64 as Decode<Sqlite>>::decode(value)?)
    }
}

impl Type<Postgres> for Moment {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_oid(TIMESTAMPTZ)
    }

    fn compatible(info: &PgTypeInfo) -> bool {
        info.name() == "TIMESTAMPTZ"
    }
}

impl Encode<'_, Postgres> for Moment {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        // What is older than PostgreSQL can say is asked for as the beginning of time.
        let since_2000 = (self.0.as_microsecond() - POSTGRES_EPOCH_US).max(POSTGRES_FIRST_US);
        <i64 as Encode<Postgres>>::encode(since_2000, buffer)
    }
}

impl Decode<'_, Postgres> for Moment {
    fn decode(value: PgValueRef<'_>) -> Result<Self, BoxDynError> {
        let since_2000 = <i64 as Decode<Postgres>>::decode(value)?;
        // `infinity` and its like have no place in a calendar.
        let microseconds = since_2000.checked_add(POSTGRES_EPOCH_US).ok_or("time out of range")?;
        Self::of_microseconds(microseconds)
    }
}
