/*
 * Go 1.26, nearly LL(1): one token decides everywhere, so that ANTLR emits plain switches and never
 * asks its prediction engine (there must be no adaptivePredict in the generated parser).
 *
 * What Go leaves to context is told by the *type* of the next token, which actions adjust where an
 * operand or a type ends (see GoParserBase):
 *   TIMES   a '*' that multiplies          (MUL: pointer type or dereference)
 *   SEND    a '<-' that sends              (ARROW: receive, or a receive-only channel type)
 *   BODY    a '{' that opens a block after a header or cannot start a composite literal
 *   FBODY   a '{' that opens a function literal's body
 *   CPAREN  a '(' after a type: a conversion
 *   TPNAME  a name that may declare a type parameter
 *   FDECL   a 'func' that declares at the top level
 * The tokens' text never changes. The grammar accepts a little more than Go; the tree builder refuses
 * the rest. Labels, not child lists, link the contexts: no parse tree is built.
 */
parser grammar GoParser;

options { superClass = GoParserBase; }

tokens {
    NAME, INT, FLOAT, IMAG, RUNE, STRING,
    OROR, ANDAND, EQL, NEQ, LSS, LEQ, GTR, GEQ, ADD, SUB, OR, XOR, TIMES, DIV, REM, AND, ANDNOT, SHL, SHR,
    NOT, TILDE, MUL, ARROW, SEND,
    ASSIGN, DEFINE, OPASSIGN, INC, DEC,
    LPAREN, CPAREN, LBRACK, LBRACE, BODY, FBODY, RPAREN, RBRACK, RBRACE,
    COMMA, SEMI, COLON, DOT, ELLIPSIS,
    FUNC, STRUCT, MAP, CHAN, INTERFACE,
    BREAK, CASE, CONST, CONTINUE, DEFAULT, DEFER, ELSE, FALLTHROUGH, FOR, GO, GOTO, IF, IMPORT,
    PACKAGE, RANGE, RETURN, SELECT, SWITCH, TYPE, VAR,
    TPNAME, FDECL
}

// ---------------------------------------------------------------------------- files

goFile
    : pkg=packageClause (SEMI { startOfDeclaration(); } (decls+=topDecl { endOfDeclaration(); })?)* EOF
    ;

// A part of a file: what an outline names.
part : { startOfDeclaration(); } decls+=topDecl { endOfDeclaration(); } (SEMI)* EOF ;

packageClause : PACKAGE name=NAME { packageDone(); } ;

scriptFile
    : (pkg=packageClause)? { startOfScriptItem(); }
      (items+=scriptItem { endOfScriptItem(); })?
      (SEMI { startOfScriptItem(); } (items+=scriptItem { endOfScriptItem(); })?)* EOF
    ;

scriptItem : imp=importDecl | fn=funcDecl | st=stmt ;

topDecl : imp=importDecl | con=constDecl | typ=typeDecl | var=varDecl | fn=funcDecl ;

// ---------------------------------------------------------------------------- declarations

importDecl
    : IMPORT ( lp=LPAREN (specs+=importSpec (SEMI { afterSeparator(); } (specs+=importSpec)?)*)? RPAREN | specs+=importSpec )
    ;

importSpec : (name=NAME | dot=DOT)? path=(INT | FLOAT | IMAG | RUNE | STRING) ;

constDecl
    : CONST ( lp=LPAREN (specs+=constSpec (SEMI { afterSeparator(); } (specs+=constSpec)?)*)? RPAREN | specs+=constSpec )
    ;

constSpec : names=nameList (typ=type)? (eq=(ASSIGN | DEFINE) values=exprList)? ;

varDecl
    : VAR ( lp=LPAREN (specs+=varSpec (SEMI { afterSeparator(); } (specs+=varSpec)?)*)? RPAREN | specs+=varSpec )
    ;

varSpec
    : names=nameList
      ( eq=(ASSIGN | DEFINE) values=exprList | typ=type (eq=(ASSIGN | DEFINE) values=exprList)? )
    ;

typeDecl
    : TYPE ( lp=LPAREN (specs+=typeSpec (SEMI { afterSeparator(); } (specs+=typeSpec)?)*)? RPAREN | specs+=typeSpec )
    ;

typeSpec : name=NAME ( br=typeBrackets | eq=(ASSIGN | DEFINE) typ=type | plain=typeNoBracket ) ;

// type T[…: a slice or an array type, or type parameters; the tree builder tells the last two apart.
typeBrackets
    : lb=LBRACK { typeParamName(); }
      ( RBRACK elem=type
      | dots=ELLIPSIS RBRACK elem=type
      | items+=typeParam (commas+=COMMA { afterSeparator(); typeParamName(); } (items+=typeParam)?)* rb=RBRACK
        (eq=(ASSIGN | DEFINE))? elem=type
      )
    ;

typeParams
    : lb=LBRACK { typeParamName(); }
      (items+=typeParam (COMMA { afterSeparator(); typeParamName(); } (items+=typeParam)?)*)? rb=RBRACK
    ;

// One parameter, or an array's length: 'P *C' is a product until the tree builder looks at it.
typeParam
    : name=TPNAME { nameInTypeParam(); }
      ( elem=typeElem
      | dots=ELLIPSIS typ=type
      | lb=LBRACK { nest(); } (list+=expr (COMMA { afterSeparator(); } (list+=expr)?)*)? { unnest(); } rb=RBRACK
        (typ=type)? (bars+=OR terms+=term)*
      | ( dot=DOT sel=NAME | call=args ) (post+=postfix)* { operator(); }
        (ops+=(OROR | ANDAND | EQL | NEQ | LSS | LEQ | GTR | GEQ | ADD | SUB | OR | XOR | TIMES
              | DIV | REM | AND | ANDNOT | SHL | SHR)
         (ops+=(ADD | SUB | NOT | XOR | TILDE | MUL | AND | ARROW))* xs+=primary)*
      | (ops+=(OROR | ANDAND | EQL | NEQ | LSS | LEQ | GTR | GEQ | ADD | SUB | OR | XOR | TIMES
              | DIV | REM | AND | ANDNOT | SHL | SHR)
         (ops+=(ADD | SUB | NOT | XOR | TILDE | MUL | AND | ARROW))* xs+=primary)+
      )?
    | x=expr
    ;

// A constraint after its parameter's name: nothing that could go on as an expression.
typeElem : (tilde=TILDE typ=type | word=typeWord) (bars+=OR terms+=term)* ;

term : tilde=TILDE? typ=type ;

funcDecl
    : FDECL (recv=parameters)? name=NAME (tparams=typeParams)? sig=signature (code=funcBody)?
    ;

funcBody : lb=LBRACE { enterFunction(); } stmts=stmtList rb=RBRACE { leaveFunction(); } ;

signature : params=parameters (res=parameters | resType=typeNoParen)? ;

parameters : lp=LPAREN (items+=param (COMMA { afterSeparator(); } (items+=param)?)*)? rp=RPAREN ;

param
    : name=NAME
      ( dot=DOT sel=NAME (targs=typeArgs)?
      | br=brackets
      | dots=ELLIPSIS (typ=type)?
      | plain=typeNoBracket
      )?
    | dots=ELLIPSIS (typ=type)?
    | unnamed=typeNoName
    ;

// After a parameter's or field's name: its array or slice type, or type arguments of a type's name.
brackets
    : lb=LBRACK { nest(); }
      ( { unnest(); } RBRACK typ=type
      | list+=expr (commas+=COMMA { afterSeparator(); } (list+=expr)?)* { unnest(); } rb=RBRACK (typ=type)?
      )
    ;

// ---------------------------------------------------------------------------- types

type
    : name=NAME (dot=DOT sel=NAME)? (targs=typeArgs)?
    | star=MUL elem=type
    | arrow=ARROW CHAN elem=type
    | lp=LPAREN elem=type RPAREN
    | comp=compositeType
    | FUNC fn=funcType
    | st=structType
    | it=interfaceType
    ;

// The same less the types whose first token has another meaning there; the forms are shared below.
typeNoParen
    : name=NAME (dot=DOT sel=NAME)? (targs=typeArgs)?
    | star=MUL elem=type
    | comp=compositeType
    | other=typeOther
    ;

typeNoName : star=MUL elem=type | lp=LPAREN elem=type RPAREN | comp=compositeType | other=typeOther ;

typeNoBracket
    : name=NAME (dot=DOT sel=NAME)? (targs=typeArgs)?
    | star=MUL elem=type
    | lp=LPAREN elem=type RPAREN
    | mc=mapOrChan
    | other=typeOther
    ;

typeWord
    : name=NAME (dot=DOT sel=NAME)? (targs=typeArgs)?
    | mc=mapOrChan
    | other=typeOther
    ;

typeOther : arrow=ARROW CHAN elem=type | FUNC fn=funcType | st=structType | it=interfaceType ;

typeArgs : lb=LBRACK list+=type (COMMA { afterSeparator(); } (list+=type)?)* rb=RBRACK ;

compositeType
    : lb=LBRACK ( RBRACK elem=type
                | dots=ELLIPSIS RBRACK elem=type
                | { nest(); } len=expr { unnest(); } RBRACK elem=type )
    | mc=mapOrChan
    ;

mapOrChan : MAP LBRACK key=type RBRACK elem=type | CHAN { sendChan(); } (send=SEND)? elem=type ;

funcType : (tparams=typeParams)? sig=signature ;

structType : STRUCT LBRACE (fields+=field (SEMI { afterSeparator(); } (fields+=field)?)*)? rb=RBRACE ;

field
    : name=NAME
      ( dot=DOT sel=NAME (targs=typeArgs)?
      | br=brackets
      | plain=typeNoBracket
      | (COMMA more+=NAME)+ typ=type
      )? (tag=(INT | FLOAT | IMAG | RUNE | STRING))?
    | star=MUL ( emb=typeName | lp=LPAREN emb=typeName RPAREN ) (tag=(INT | FLOAT | IMAG | RUNE | STRING))?
    | lp=LPAREN star=MUL? emb=typeName RPAREN (tag=(INT | FLOAT | IMAG | RUNE | STRING))?
    ;

typeName : name=NAME (dot=DOT sel=NAME)? (targs=typeArgs)? ;

interfaceType : INTERFACE LBRACE (elems+=interfaceElem (SEMI { afterSeparator(); } (elems+=interfaceElem)?)*)? rb=RBRACE ;

interfaceElem
    : ( name=NAME ( dot=DOT sel=NAME (targs=typeArgs)? | tparams=typeParams (sig=signature)? | sig=signature )?
      | tilde=TILDE typ=type
      | other=typeNoName
      )
      (bars+=OR terms+=term)*
    ;

// ---------------------------------------------------------------------------- expressions

exprList : xs+=expr (COMMA xs+=expr)* ;

nameList : names+=NAME (COMMA names+=NAME)* ;

// Flat: the tree builder applies the operators' precedence.
expr
    : (ops+=(ADD | SUB | NOT | XOR | TILDE | MUL | AND | ARROW))* xs+=primary
      (ops+=(OROR | ANDAND | EQL | NEQ | LSS | LEQ | GTR | GEQ | ADD | SUB | OR | XOR | TIMES
            | DIV | REM | AND | ANDNOT | SHL | SHR)
       (ops+=(ADD | SUB | NOT | XOR | TILDE | MUL | AND | ARROW))* xs+=primary)*
      { exprDone(_localctx); }
    ;

primary
    : ( name=NAME { operand(NAMED); }
      | lit=(INT | FLOAT | IMAG | RUNE | STRING) { operand(VALUE); }
      | lp=LPAREN { nest(); } paren=expr { unnest(); } rp=RPAREN { operand(shape); }
      | st=structType { operand(LITERAL_TYPE); }
      | it=interfaceType { operand(OTHER_TYPE); }
      ) (post+=postfix)* { operator(); }
    | comp=compositeType { typeOperand(_localctx); } ((conv=conversion | lit0=literalValue) (post+=postfix)*)? { operator(); }
    | func=FUNC fn=funcType { funcOperand(); } ((conv=conversion | code=literalBody) (post+=postfix)*)? { operator(); }
    ;

literalBody
    : lb=FBODY { nest(); enterFunction(); } stmts=stmtList rb=RBRACE { leaveFunction(); unnest(); operand(VALUE); }
    ;

postfix
    : dot=DOT ( sel=NAME { operand(NAMED); }
              | LPAREN (guard=TYPE | typ=type) rp=RPAREN { operand(VALUE); } )
    | idx=index
    | call=args
    | lit=literalValue
    ;

index
@init { int base = VALUE; }
    : lb=LBRACK { base = beginIndex(); }
      (xs+=expr (commas+=COMMA { afterSeparator(); } (xs+=expr)?)*)?
      (colon=COLON (hi=expr)? (colon2=COLON (max=expr)?)?)?
      { unnest(); } rb=RBRACK { indexDone(_localctx, base); }
    ;

args
    : lp=LPAREN { nest(); } (xs+=expr (dots+=ELLIPSIS)? (COMMA { afterSeparator(); } (xs+=expr (dots+=ELLIPSIS)?)?)*)? { unnest(); }
      rp=RPAREN { operand(VALUE); }
    ;

conversion
    : lp=CPAREN { nest(); } (xs+=expr (dots+=ELLIPSIS)? (COMMA { afterSeparator(); } (xs+=expr (dots+=ELLIPSIS)?)?)*)? { unnest(); }
      rp=RPAREN { operand(VALUE); }
    ;

literalValue
    : lb=LBRACE { nest(); } (elems+=element (COMMA { afterSeparator(); } (elems+=element)?)*)? { unnest(); } rb=RBRACE { operand(VALUE); }
    ;

element : (key=expr | keyLit=literalValue) (colon=COLON (val=expr | valLit=literalValue))? ;

// ---------------------------------------------------------------------------- statements

stmtList
    : (stmts+=stmt { endOfStatement(); })? (SEMI (stmts+=stmt { endOfStatement(); })?)*
    ;

stmt
    : simple=exprStmt
    | con=constDecl | typ=typeDecl | var=varDecl
    | blk=block
    | iff=ifStmt | loop=forStmt | sw=switchStmt | sel=selectStmt
    | (GO | DEFER) call=primary
    | RETURN { resultStart(); } (results=exprList)?
    | (BREAK | CONTINUE | GOTO) (label=NAME)?
    | FALLTHROUGH
    ;

block : lb=LBRACE stmts=stmtList rb=RBRACE ;

// The block of a header.
body : { headerBrace(); } lb=BODY stmts=stmtList rb=RBRACE ;

// A simple statement that may turn out to be a label.
exprStmt
    : lhs=exprList { listDone(_localctx.lhs); }
      ( op=(ASSIGN | DEFINE) rhs=exprList
      | op=OPASSIGN x=expr
      | op=(INC | DEC)
      | op=SEND x=expr
      | op=COLON (labeled=stmt)?
      )?
    ;

simpleStmt
    : lhs=exprList { listDone(_localctx.lhs); }
      ( op=(ASSIGN | DEFINE) rhs=exprList
      | op=OPASSIGN x=expr
      | op=(INC | DEC)
      | op=SEND x=expr
      )?
    ;

// In a for header, where a range clause may stand.
forInit
    : range=RANGE x=expr
    | lhs=exprList { listDone(_localctx.lhs); }
      ( op=(ASSIGN | DEFINE) (range=RANGE x=expr | rhs=exprList)
      | op=OPASSIGN x=expr
      | op=(INC | DEC)
      | op=SEND x=expr
      )?
    ;

header
locals [boolean badInit, boolean badCond]
@init { int outer = enterHeader(); }
    : { _localctx.badInit = badHeader(); }
      ( (var=VAR)? init=simpleStmt )? { headerBrace(); }
      ( semi=SEMI { headerBrace(); _localctx.badCond = badHeader(); }
        (cond=simpleStmt)? { headerBrace(); } )?
    ;
finally { leaveHeader(outer); }

forHeader
locals [boolean badInit, boolean badCond]
@init { int outer = enterHeader(); }
    : { _localctx.badInit = badHeader(); }
      ( (var=VAR)? init=forInit { rangeDone(_localctx.init); } )? { headerBrace(); }
      ( semi=SEMI { headerBrace(); _localctx.badCond = badHeader(); } (cond=simpleStmt)? { headerBrace(); }
        semi2=SEMI { headerBrace(); badHeader(); } (post=simpleStmt)? { headerBrace(); } )?
    ;
finally { leaveHeader(outer); }

ifStmt : IF head=header then=body ( els=ELSE ( elseIf=ifStmt | elseBlock=block ) )? ;

forStmt : FOR head=forHeader loop=body ;

switchStmt : SWITCH head=header { headerBrace(); } BODY (clauses+=caseClause)* rb=RBRACE ;

caseClause : (CASE values=exprList | DEFAULT) colon=COLON stmts=stmtList ;

selectStmt : SELECT LBRACE (clauses+=commClause)* rb=RBRACE ;

commClause : (CASE comm=simpleStmt | DEFAULT) colon=COLON stmts=stmtList ;
