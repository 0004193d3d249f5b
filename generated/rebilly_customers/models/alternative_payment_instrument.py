# Stamped from customers.yaml. Do not edit.
"""AlternativePaymentInstrument: Any payment method that has no instrument type of its
own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks, rules
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    Unset,
    lazy,
    member,
    new,
    rest,
)
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .payment_method import PaymentMethod
else:
    PaymentMethod = lazy(__name__, ".payment_method", "PaymentMethod")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class AlternativePaymentInstrument(Model):
    """Any payment method that has no instrument type of its own."""

    method: AlternativePaymentInstrumentMethod
    """The payment method. Those of the other instrument types are not allowed here."""
    payment_instrument_id: str | None = None
    """Id of the instrument, where one is stored."""
    reference: str | None | Unset = UNSET
    """A reference of your own. Null means that there is none."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 3
        if isinstance(v := data.get("method"), str):
            self.method = member(AlternativePaymentInstrumentMethod, v)
        else:
            fit -= 1
        if isinstance(v := data.get("paymentInstrumentId"), str):
            self.payment_instrument_id = v
        else:
            self.payment_instrument_id = None
            fit -= 1
        if isinstance(v := data.get("reference", UNSET), str) or v is None:
            self.reference = v
        else:
            self.reference = UNSET
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "method", UNSET)) is not UNSET:
            out["method"] = str(v)
        if (v := self.payment_instrument_id) is not None:
            out["paymentInstrumentId"] = v
        if (v := self.reference) is not UNSET:
            out["reference"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("method", UNSET)) is not UNSET:
            checks.listed(v, (at, "method"), found, PaymentMethod)
            rules.negated(
                v,
                (at, "method"),
                found,
                lambda v, at, found: rules.values(
                    v,
                    at,
                    found,
                    ("payment-card", "ach", "paypal", "cash", "check"),
                    "enum",
                ),
            )
        else:
            checks.missing(at, found, "method")
        if (v := data.get("paymentInstrumentId", UNSET)) is not UNSET:
            checks.string(v, (at, "paymentInstrumentId"), found, max_length=50)
        if (v := data.get("reference")) is not None:
            checks.string(v, (at, "reference"), found)


class AlternativePaymentInstrumentMethod(OpenEnum):
    """The payment method. Those of the other instrument types are not allowed here."""

    ADV_CASH = "AdvCash"
    AERA = "Aera"
    AFFIRM = "Affirm"
    AFTERPAY = "Afterpay"
    AIRCASH = "Aircash"
    AIRPAY = "Airpay"
    ALFA_CLICK = "Alfa-click"
    ALIPAY = "Alipay"
    AMAZON_PAY = "AmazonPay"
    APPLE_PAY = "Apple Pay"
    ASTRO_PAY_CARD = "AstroPay Card"
    ASTRO_PAY_GO = "AstroPay-GO"
    BANK_SEND = "BankSEND"
    BANK_REFERENCED = "BankReferenced"
    BANK_TRANSFER = "bank-transfer"
    BANK_TRANSFER_2 = "bank-transfer-2"
    BANK_TRANSFER_3 = "bank-transfer-3"
    BANK_TRANSFER_4 = "bank-transfer-4"
    BANK_TRANSFER_5 = "bank-transfer-5"
    BANK_TRANSFER_6 = "bank-transfer-6"
    BANK_TRANSFER_7 = "bank-transfer-7"
    BANK_TRANSFER_8 = "bank-transfer-8"
    BANK_TRANSFER_9 = "bank-transfer-9"
    BALOTO = "Baloto"
    BEELINE = "Beeline"
    BELFIUS_DIRECT_NET = "Belfius-direct-net"
    BITCOIN = "bitcoin"
    BIZUM = "Bizum"
    BLIK = "Blik"
    BOLETO = "Boleto"
    BOLETO_2 = "Boleto-2"
    BOLETO_3 = "Boleto-3"
    CASH_DEPOSIT = "cash-deposit"
    CAS_HLIB = "CASHlib"
    CASH_TO_CODE = "CashToCode"
    CC_AVENUE = "CCAvenue"
    CHINA_UNION_PAY = "China UnionPay"
    CLEARPAY = "Clearpay"
    CLEO = "Cleo"
    COD_VOUCHER = "CODVoucher"
    CONEKTA_OXXO = "Conekta-oxxo"
    CONEKTA_SPEI = "Conekta-spei"
    CRYPTOCURRENCY = "cryptocurrency"
    CUPON_DE_PAGOS = "Cupon-de-pagos"
    CYBER_SOURCE = "CyberSource"
    DIMOCO_PAY_SMART = "Dimoco-pay-smart"
    DIRECTA24_CARD = "Directa24Card"
    DOMESTIC_CARDS = "domestic-cards"
    EFECTY = "Efecty"
    ECHECK = "echeck"
    ECO_PAYZ = "ecoPayz"
    ECO_PAYZ_TURKEY = "ecoPayzTurkey"
    ECO_VOUCHER = "ecoVoucher"
    EPS = "EPS"
    E_PAY_BG = "ePay.bg"
    ETHEREUM = "Ethereum"
    E_WALLET = "e-wallet"
    EZY_EFT = "ezyEFT"
    E_ZEE_WALLET = "eZeeWallet"
    FASTER_PAY = "FasterPay"
    FLEXEPIN = "Flexepin"
    GIROPAY = "Giropay"
    GOOGLE_PAY = "Google Pay"
    GPAYSAFE = "Gpaysafe"
    I_CASH_ONE_VOUCHER = "iCashOne Voucher"
    I_DEBIT = "iDebit"
    I_DEAL = "iDEAL"
    ING_HOMEPAY = "ING-homepay"
    INOVAPAY_PIN = "INOVAPAY-pin"
    INOVAPAY_WALLET = "INOVAPAY-wallet"
    INSTA_DEBIT = "InstaDebit"
    INSTANT_PAYMENTS = "InstantPayments"
    INSTANT_BANK_TRANSFER = "instant-bank-transfer"
    INTERAC_ONLINE = "Interac-online"
    INTERAC_E_TRANSFER = "Interac-eTransfer"
    INTERAC_EXPRESS_CONNECT = "Interac-express-connect"
    INTERAC = "Interac"
    INVOICE = "invoice"
    I_WALLET = "iWallet"
    JETON = "Jeton"
    JETON_CASH = "JetonCash"
    JPAY = "jpay"
    KAKAO_PAY = "KakaoPay"
    KHELOCARD = "Khelocard"
    KLARNA = "Klarna"
    KNOT = "KNOT"
    LITECOIN = "Litecoin"
    LOONIE = "loonie"
    LPG_ONLINE = "LPG-online"
    LPG_PAYMENT_CARD = "LPG-payment-card"
    MATRIX = "Matrix"
    MAXI_CASH = "MaxiCash"
    MEGAFON = "Megafon"
    MERCADO_PAGO = "MercadoPago"
    MI_FINITY_E_WALLET = "MiFinity-eWallet"
    MISCELLANEOUS = "miscellaneous"
    MOBILE_PAY = "MobilePay"
    MOLLIE = "Mollie"
    MULTIBANCO = "Multibanco"
    BANCONTACT = "Bancontact"
    BANCONTACT_MOBILE = "Bancontact-mobile"
    MTS = "MTS"
    MUCH_BETTER = "MuchBetter"
    MUCH_BETTER_VOUCHER = "MuchBetterVoucher"
    MY_FATOORAH = "MyFatoorah"
    NEOSURF = "Neosurf"
    NETBANKING = "Netbanking"
    NETELLER = "Neteller"
    NORDEA_SOLO = "Nordea-Solo"
    NORDIK_COIN = "NordikCoin"
    OCHA_PAY = "OchaPay"
    ONLINE_BANK_TRANSFER = "online-bank-transfer"
    ONLINEUEBERWEISEN = "Onlineueberweisen"
    ORIENTAL_WALLET = "oriental-wallet"
    OXXO = "OXXO"
    P24 = "P24"
    PAGADITO = "Pagadito"
    PAGO_EFFECTIVO = "PagoEffectivo"
    PAGSMILE_LOTTERY = "Pagsmile-lottery"
    PAGSMILE_DEPOSIT_EXPRESS = "Pagsmile-deposit-express"
    PAY_CASH = "PayCash"
    PAYCO = "Payco"
    PAYEER = "Payeer"
    PAYMENT_ASIA_CRYPTO = "PaymentAsia-crypto"
    PAYSAFECARD = "Paysafecard"
    PAY_TABS = "PayTabs"
    PAY4_FUN = "Pay4Fun"
    PAYNOTE = "Paynote"
    PAYMERO = "Paymero"
    PAYMERO_QR = "Paymero-QR"
    PAY_U = "PayU"
    PAY_U_LATAM = "PayULatam"
    PERFECT_MONEY = "Perfect-money"
    PIASTRIX = "Piastrix"
    PIX = "PIX"
    PIN_PAY = "PinPay"
    PHONE = "phone"
    PHONE_PE = "PhonePe"
    PO_LI = "POLi"
    POST_FINANCE_CARD = "PostFinance-card"
    POST_FINANCE_E_FINANCE = "PostFinance-e-finance"
    QIWI = "QIWI"
    Q_PAY = "QPay"
    QQ_PAY = "QQPay"
    QUICKPAY = "Quickpay"
    RAPYD_CHECKOUT = "rapyd-checkout"
    REBILLY_HOSTED_PAYMENT_FORM = "rebilly-hosted-payment-form"
    RESURS = "Resurs"
    REVERSE_WITHDRAWAL = "reverse-withdrawal"
    RIPPLE = "Ripple"
    SAFETY_PAY = "SafetyPay"
    SAMSUNG_PAY = "Samsung Pay"
    SEPA = "SEPA"
    SIIRTO = "Siirto"
    SKRILL = "Skrill"
    SKRILL_RAPID_TRANSFER = "Skrill Rapid Transfer"
    SMS_VOUCHER = "SMSVoucher"
    SOFORT = "Sofort"
    SPARK_PAY = "SparkPay"
    SPEI = "SPEI"
    SWIFT_DBT = "swift-dbt"
    TELE2 = "Tele2"
    TELR = "Telr"
    TERMINALY_RF = "Terminaly-RF"
    TETHER = "Tether"
    TODITO_CASH_CARD = "ToditoCash-card"
    TRUSTLY = "Trustly"
    TUPAY = "Tupay"
    TWINT = "TWINT"
    UNI_CRYPT = "UniCrypt"
    U_PAY_CARD = "UPayCard"
    UPI = "UPI"
    USD_COIN = "USD-coin"
    V_CREDITOS = "VCreditos"
    VEGA_WALLET = "VegaWallet"
    VENUS_POINT = "VenusPoint"
    VIVA = "Viva"
    VOUCHER = "voucher"
    VOUCHER_2 = "voucher-2"
    VOUCHER_3 = "voucher-3"
    VOUCHER_4 = "voucher-4"
    WALLET88 = "Wallet88"
    WEBMONEY = "Webmoney"
    WEBPAY = "Webpay"
    WEBPAY_2 = "Webpay-2"
    WEBPAY_CARD = "Webpay Card"
    WE_CHAT_PAY = "WeChat Pay"
    X_PAY_P2_P = "XPay-P2P"
    X_PAY_QR = "XPay-QR"
    YANDEX_MONEY = "Yandex-money"
    ZOTAPAY = "Zotapay"
    ZIMPLER = "Zimpler"
    ZIP = "Zip"
