// Package driver has what a database's driver implements, and the values that it exchanges.
package driver

import (
	"context"
	"errors"
	"reflect"
)

// Value is what a driver handles: nil, int64, float64, bool, []byte, string, time.Time or Decimal.
type Value any

// NamedValue is a value with a name or a position from 1.
type NamedValue struct {
	Name    string
	Ordinal int
	Value   Value
}

// Errors that drivers return.
var (
	ErrBadConn        = errors.New("driver: bad connection")
	ErrSkip           = errors.New("driver: skip fast-path; continue as if unimplemented")
	ErrRemoveArgument = errors.New("driver: remove argument from query")
)

// What a driver implements.
type (
	Driver interface {
		Open(name string) (Conn, error)
	}
	DriverContext interface {
		OpenConnector(name string) (Connector, error)
	}
	Connector interface {
		Connect(context.Context) (Conn, error)
		Driver() Driver
	}
	Pinger interface {
		Ping(ctx context.Context) error
	}
	Conn interface {
		Prepare(query string) (Stmt, error)
		Close() error
		// Deprecated: drivers implement ConnBeginTx.
		Begin() (Tx, error)
	}
	ConnPrepareContext interface {
		PrepareContext(ctx context.Context, query string) (Stmt, error)
	}
	ConnBeginTx interface {
		BeginTx(ctx context.Context, opts TxOptions) (Tx, error)
	}
	// Deprecated: drivers implement ExecerContext.
	Execer interface {
		Exec(query string, args []Value) (Result, error)
	}
	ExecerContext interface {
		ExecContext(ctx context.Context, query string, args []NamedValue) (Result, error)
	}
	// Deprecated: drivers implement QueryerContext.
	Queryer interface {
		Query(query string, args []Value) (Rows, error)
	}
	QueryerContext interface {
		QueryContext(ctx context.Context, query string, args []NamedValue) (Rows, error)
	}
	SessionResetter interface {
		ResetSession(ctx context.Context) error
	}
	Validator interface{ IsValid() bool }
	Result    interface {
		LastInsertId() (int64, error)
		RowsAffected() (int64, error)
	}
	Stmt interface {
		Close() error
		NumInput() int
		// Deprecated: drivers implement StmtExecContext.
		Exec(args []Value) (Result, error)
		// Deprecated: drivers implement StmtQueryContext.
		Query(args []Value) (Rows, error)
	}
	StmtExecContext interface {
		ExecContext(ctx context.Context, args []NamedValue) (Result, error)
	}
	StmtQueryContext interface {
		QueryContext(ctx context.Context, args []NamedValue) (Rows, error)
	}
	NamedValueChecker interface {
		CheckNamedValue(*NamedValue) error
	}
	// Deprecated: drivers implement NamedValueChecker.
	ColumnConverter interface {
		ColumnConverter(idx int) ValueConverter
	}
	Rows interface {
		Columns() []string
		Close() error
		Next(dest []Value) error
	}
	RowsNextResultSet interface {
		Rows
		HasNextResultSet() bool
		NextResultSet() error
	}
	RowsColumnTypeScanType interface {
		Rows
		ColumnTypeScanType(index int) reflect.Type
	}
	RowsColumnTypeDatabaseTypeName interface {
		Rows
		ColumnTypeDatabaseTypeName(index int) string
	}
	RowsColumnTypeLength interface {
		Rows
		ColumnTypeLength(index int) (length int64, ok bool)
	}
	RowsColumnTypeNullable interface {
		Rows
		ColumnTypeNullable(index int) (nullable, ok bool)
	}
	RowsColumnTypePrecisionScale interface {
		Rows
		ColumnTypePrecisionScale(index int) (precision, scale int64, ok bool)
	}
	Tx interface {
		Commit() error
		Rollback() error
	}
)

// IsolationLevel is a transaction's.
type IsolationLevel int

// TxOptions are a transaction's.
type TxOptions struct {
	Isolation IsolationLevel
	ReadOnly  bool
}

// RowsAffected is the Result of statements that change rows and make no ids.
type RowsAffected int64

func (RowsAffected) LastInsertId() (int64, error) {
	return 0, errors.New("LastInsertId is not supported by this driver")
}

func (v RowsAffected) RowsAffected() (int64, error) { return int64(v), nil }

type noRows struct{}

// ResultNoRows is the Result of statements that define data.
var ResultNoRows noRows

func (noRows) LastInsertId() (int64, error) {
	return 0, errors.New("no LastInsertId available after DDL statement")
}

func (noRows) RowsAffected() (int64, error) {
	return 0, errors.New("no RowsAffected available after DDL statement")
}
