@echo off
rem Starts Recoupe from a source checkout: finds a Java, builds on first use, sets the JVM's options.
rem Unlike ./recoupe it does not see changed sources: run "mvn package" after changing them.
setlocal EnableExtensions
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "VERSION="
for /f tokens^=2^ delims^=.^" %%v in ('call "%JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do set "VERSION=%%v"
if not defined VERSION (
  echo recoupe: no Java found. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 2
)
if %VERSION% LSS 17 (
  echo recoupe: %JAVA% is version %VERSION%; 17 or newer is needed. Set JAVA_HOME to one. 1>&2
  exit /b 2
)

call :find_jar
if not defined JAR (
  where mvn >nul 2>nul || (
    echo recoupe: Maven is needed to build, and there is no mvn on the path. Install Maven 3.8 or newer. 1>&2
    exit /b 2
  )
  echo recoupe: building; the first time, Maven fetches what it needs, which takes a few minutes... 1>&2
  pushd "%HOME_DIR%"
  call mvn -q -B -ntp -Dmaven.test.skip=true -Djacoco.skip=true -Dwithout.spark package 1>&2
  popd
  call :find_jar
)
if not defined JAR (
  echo recoupe: the build failed, see above. 1>&2
  exit /b 2
)

rem As ./recoupe does: one article is to start soon, many are to run fast and in bounded memory.
set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -XX:+UseSerialGC -XX:-UsePerfData"
call :choose_mode %*

rem A checkout's rules and reference data are read from their folders, so changing them needs no build.
"%JAVA%" %OPTIONS% -Xshare:auto -Xlog:disable %JAVA_OPTS% ^
  "-Drecoupe.rules=%HOME_DIR%\rules" "-Drecoupe.data=%HOME_DIR%\reference-data" -cp "%JAR%" org.recoupe.cli.Main %*
exit /b %ERRORLEVEL%

:find_jar
set "JAR="
for /f "delims=" %%j in ('dir /b /o:d "%HOME_DIR%\target\recoupe-*-all.jar" 2^>nul') do set "JAR=%HOME_DIR%\target\%%j"
exit /b 0

:choose_mode
if "%~1"=="" exit /b 0
set "MANY="
if exist "%~1\" set "MANY=yes"
for %%e in (.jsonl .ndjson .warc .wet .gz .zst) do if /i "%~x1"=="%%e" set "MANY=yes"
for %%o in (-o --output --rules --trust-rules --data --across --reviews) do if "%~1"=="%%o" (
  set "MANY="
  shift
)
if defined MANY set "OPTIONS=-XX:+UseParallelGC -Xms128m -Xmx512m -XX:+IgnoreUnrecognizedVMOptions -XX:MaxInlineLevel=4 -XX:InlineSmallCode=700 -XX:FreqInlineSize=50 -XX:MaxInlineSize=20 -XX:LiveNodeCountInliningCutoff=2000 -XX:Tier4InvocationThreshold=15000 -XX:Tier4MinInvocationThreshold=3000 -XX:Tier4CompileThreshold=40000 -XX:Tier4BackEdgeThreshold=120000 -XX:Tier3DelayOn=1"
shift
goto choose_mode
